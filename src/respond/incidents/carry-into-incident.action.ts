import type { FileId, IncidentId, ReportId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { insertIncidentFiles } from './incident-file.store.ts'
import { listMilestones } from './milestone.store.ts'
import { noteMilestone } from './note-milestone.action.ts'
import { lockOpenIncident } from './reach-open-incident.action.ts'

/** What triage decided to carry over. What is not carried is null or empty. */
export type Carried = {
  report: { id: ReportId; number: string }
  /** Their words, as they told them: what happened, where, what was done so far. */
  text: string | null
  /** Whose words they are, as people call them ("Ana Ruiz", "an anonymous reporter"); null when that is not carried. */
  reporter: string | null
  /** When it was told: the event time of the note. */
  toldAt: Moment
  noticed: Moment | null
  reported: Moment | null
  fileIds: FileId[]
}

/**
 * Joins a report to an incident: its text becomes a note of the reporter, its files come along, its moments count where they
 * are earlier than those known. It is no update of ours, so the update clock runs on.
 */
export async function joinReport(ctx: Work, incidentId: IncidentId, carried: Carried): Promise<void> {
  await lockOpenIncident(ctx, incidentId)
  const { report, text, reporter, toldAt, fileIds } = carried
  await record(ctx, incidentId, 'report.joined', { report, files: fileIds.length })
  if (text) await record(ctx, incidentId, 'note.added', { text, from: report, reporter }, toldAt)
  await insertIncidentFiles(
    ctx.db,
    { incidentId, organisationId: ctx.actor.organisationId, at: ctx.now(), by: ctx.actor.id, note: `from ${report.number}` },
    fileIds,
  )
  await takeEarlierMoments(ctx, incidentId, carried)
}

async function takeEarlierMoments(ctx: Work, incidentId: IncidentId, { report, noticed, reported }: Carried): Promise<void> {
  const known = await listMilestones(ctx.db, incidentId)
  for (const [kind, moment] of [
    ['noticed', noticed],
    ['reported', reported],
  ] as const) {
    const was = known.find((each) => each.kind === kind)?.moment ?? null
    if (!moment || (was && was.at <= moment.at)) continue
    await noteMilestone(ctx, incidentId, { kind, moment, was, reason: was && `${report.number} says so.` })
  }
}
