import type { FileId, IncidentId, ReportId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Work } from '../../platform/context.ts'

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

/** Joins a report to an incident: its text becomes a note of the reporter, its files come along, its moments count where they are earlier. */
export async function joinReport(_ctx: Work, _incidentId: IncidentId, _carried: Carried): Promise<void> {
  throw new Error('Being written')
}
