import type { PersonId } from '../../base/ids.ts'
import type { ReplyOf } from '../../platform/http/route.ts'
import { callingApi } from '../../respond/calling/calling.api.ts'
import { incidentApi } from '../../respond/incidents/incident.api.ts'
import { reportApi } from '../../respond/reports/report.api.ts'
import { taskApi } from '../../respond/tasks/task.api.ts'
import type { BodyOf } from '../../platform/http/route.ts'
import type { Player, Stage } from './stage.ts'

export type ReportShown = ReplyOf<typeof reportApi.showReport>
export type IncidentShown = ReplyOf<typeof incidentApi.showIncident>
type IncidentId = IncidentShown['id']
type Phase = 'identification' | 'containment' | 'eradication' | 'recovery' | 'lessons-learned'

/** The things the cast does again and again, in a line each, so that a story reads as one. */
export async function tell(
  who: Player,
  told: Partial<BodyOf<typeof reportApi.fileReport>> & { what: string; starter: string },
): Promise<ReportShown> {
  const { report } = await who.call(reportApi.fileReport, { body: told })
  return report
}

type Decision =
  BodyOf<typeof reportApi.triageReport> extends infer Body ? (Body extends { revision: number } ? Omit<Body, 'revision'> : never) : never

export async function triage(who: Player, { id }: Pick<ReportShown, 'id'>, decision: Decision): Promise<ReportShown> {
  const { revision } = await who.call(reportApi.showReport, { params: { reportId: id } })
  return who.call(reportApi.triageReport, {
    params: { reportId: id },
    body: { ...decision, revision } as BodyOf<typeof reportApi.triageReport>,
  })
}

export async function take(who: Player, { id }: Pick<ReportShown, 'id'>): Promise<void> {
  const { revision } = await who.call(reportApi.showReport, { params: { reportId: id } })
  await who.call(reportApi.takeReport, { params: { reportId: id }, body: { revision } })
}

export const show = (who: Player, incidentId: IncidentId): Promise<IncidentShown> =>
  who.call(incidentApi.showIncident, { params: { incidentId } })

/** Opens an incident from a report and takes the lead. */
export async function openFrom(who: Player, report: ReportShown, title: string, category: string): Promise<IncidentId> {
  const { incident } = await triage(who, report, {
    outcome: 'opened',
    title,
    category,
    carry: ['what', 'place', 'done-so-far', 'files', 'moments', 'reporter'],
    restricted: false,
  })
  if (!incident) throw new Error('No incident was opened')
  await give(who, incident.id, 'incident-lead', who.actor.id)
  return incident.id
}

export async function give(
  who: Player,
  incidentId: IncidentId,
  teamRole: string,
  personId: PersonId,
  handover: string | null = null,
): Promise<void> {
  await who.call(incidentApi.takeRole, { params: { incidentId, teamRole }, body: { personId, handover } })
}

type Answers = { functional: string; information: string[]; recoverability: string; severity?: 1 | 2 | 3 | 4 | 5; reason?: string }

export async function classify(who: Player, incidentId: IncidentId, category: string, answers: Answers): Promise<void> {
  const { revision } = await show(who, incidentId)
  await who.call(incidentApi.classifyIncident, { params: { incidentId }, body: { category, ...answers, revision } })
  await doSteps(who, incidentId, { 'rate-severity': null })
}

/** Somebody was called about it, as the calling order of the plan says. */
export const call = (who: Player, incidentId: IncidentId, body: BodyOf<typeof callingApi.recordCall>) =>
  who.call(callingApi.recordCall, { params: { incidentId }, body })

export const note = (who: Player, incidentId: IncidentId, text: string) =>
  who.call(incidentApi.addNote, { params: { incidentId }, body: { text } })
export const fact = (who: Player, incidentId: IncidentId, label: string, text: string) =>
  who.call(incidentApi.addFact, { params: { incidentId }, body: { label, text } })
export const summarise = async (who: Player, incidentId: IncidentId, summary: string) => {
  const { title, revision } = await show(who, incidentId)
  await who.call(incidentApi.describeIncident, { params: { incidentId }, body: { title, summary, revision } })
}

export const decide = (who: Player, incidentId: IncidentId, decision: BodyOf<typeof incidentApi.decide>) =>
  who.call(incidentApi.decide, { params: { incidentId }, body: decision })
export const asset = (who: Player, incidentId: IncidentId, body: BodyOf<typeof incidentApi.addAsset>) =>
  who.call(incidentApi.addAsset, { params: { incidentId }, body })
export const people = (
  who: Player,
  incidentId: IncidentId,
  group: 'patrons' | 'staff' | 'children' | 'others',
  body: Omit<BodyOf<typeof incidentApi.countPeople>, 'revision'>,
) => who.call(incidentApi.countPeople, { params: { incidentId, who: group }, body: { ...body, revision: 0 } })

export async function enter(who: Player, incidentId: IncidentId, phase: Phase, reason: string | null = null): Promise<void> {
  const { revision } = await show(who, incidentId)
  await who.call(incidentApi.enterPhase, { params: { incidentId }, body: { phase, reason, revision } })
}

/** Says that something happened just now, on the stage's clock. */
export async function happened(
  stage: Stage,
  who: Player,
  incidentId: IncidentId,
  kind: 'occurred' | 'confirmed' | 'contained' | 'eradicated' | 'recovered',
  at = stage.now(),
): Promise<void> {
  const moment = { at: at.toISOString(), precision: 'minute' as const, zone: stage.zone }
  await who.call(incidentApi.setMilestone, { params: { incidentId, kind }, body: { moment } })
}

/** What came of a step; of a decision, what was chosen as well. */
type Outcome = string | null | { choice: string; outcome?: string }

/** Does the named steps of the playbook, each with what came of it. A choice or another playbook may change what is open. */
export async function doSteps(who: Player, incidentId: IncidentId, outcomes: Record<string, Outcome>): Promise<void> {
  for (const [step, given] of Object.entries(outcomes)) {
    const { choice = null, outcome = null } = typeof given === 'object' ? (given ?? {}) : { outcome: given }
    const task = (await show(who, incidentId)).taskList.find((each) => each.step === step && each.state === 'open')
    if (task) await who.call(taskApi.completeTask, { params: { taskId: task.id }, body: { outcome, choice, revision: task.revision } })
  }
}

export async function skip(who: Player, incidentId: IncidentId, step: string, reason: string): Promise<void> {
  const task = (await show(who, incidentId)).taskList.find((each) => each.step === step)
  if (task?.state === 'open') await who.call(taskApi.skipTask, { params: { taskId: task.id }, body: { reason, revision: task.revision } })
}

/**
 * Whatever is still open in the phases so far: mandatory steps are done, the rest is skipped. Decisions come out as `answers`
 * says, or else with no; what nobody needs after one is left alone.
 */
export async function finish(
  who: Player,
  incidentId: IncidentId,
  phases: readonly Phase[],
  answers: Record<string, string> = {},
): Promise<void> {
  const nextOne = async () => (await show(who, incidentId)).taskList.find((task) => task.state === 'open' && phases.includes(task.phase))
  for (let task = await nextOne(); task; task = await nextOne()) {
    const { id, revision, mandatory, flow, step } = task
    const asks = flow?.is === 'decision' || flow?.is === 'loop'
    const choice = asks ? (answers[step ?? ''] ?? 'no') : null
    if (mandatory) await who.call(taskApi.completeTask, { params: { taskId: id }, body: { choice, revision } })
    else await who.call(taskApi.skipTask, { params: { taskId: id }, body: { reason: 'Not needed this time.', revision } })
  }
}

export async function close(who: Player, incidentId: IncidentId, rootCause: string, summary: string): Promise<void> {
  const { revision, severity } = await show(who, incidentId)
  await who.call(incidentApi.closeIncident, {
    params: { incidentId },
    body: { severity: severity?.level ?? null, rootCause, summary, revision },
  })
}

/** What the people who worked on it said to each other afterwards. */
export async function review(stage: Stage, who: Player, incidentId: IncidentId, learned: string): Promise<void> {
  const heldAt = { at: stage.now().toISOString(), precision: 'minute' as const, zone: stage.zone }
  await who.call(incidentApi.holdReview, { params: { incidentId }, body: { heldAt, learned } })
}
