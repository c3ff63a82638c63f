import { sql, type Selectable } from 'kysely'
import type { IncidentId, OrganisationId, PersonId, TaskId } from '../../base/ids.ts'
import type { Reader, Tables, Tx } from '../../platform/db.ts'
import type { Flow } from '../../prepare/plan/playbook.ts'
import { chosenOf } from './choices.ts'
import type { Task } from './task.ts'

/** Tasks with the names that are shown with them. */
export const tasks = (db: Reader) =>
  db
    .selectFrom('task')
    .leftJoin('person as assignee', 'assignee.id', 'task.assignee_id')
    .leftJoin('person as ender', 'ender.id', 'task.ended_by')
    .leftJoin('task as decision', 'decision.id', 'task.set_aside_by')
    .selectAll('task')
    .select(['assignee.name as assignee_name', 'ender.name as ender_name'])
    .select(['decision.title as decision_title', 'decision.choice as decision_choice', 'decision.flow as decision_flow'])

/** Every task that was ever laid out or added, also what another playbook has replaced. */
export async function listAllTasks(db: Reader, incidentId: IncidentId): Promise<Task[]> {
  const rows = await tasks(db).where('task.incident_id', '=', incidentId).orderBy('task.position').execute()
  return rows.map(toTask)
}

export async function listTasks(db: Reader, incidentId: IncidentId): Promise<Task[]> {
  return (await listAllTasks(db, incidentId)).filter((task) => !task.replaced)
}

export async function findTask(db: Reader, id: TaskId): Promise<Task | null> {
  const row = await tasks(db).where('task.id', '=', id).where('task.replaced_at', 'is', null).executeTakeFirst()
  return row ? toTask(row) : null
}

export async function findIncidentOfTask(db: Reader, id: TaskId): Promise<IncidentId | null> {
  const row = await db.selectFrom('task').select('incident_id').where('id', '=', id).executeTakeFirst()
  return row?.incident_id ?? null
}

export type NewTask = Pick<
  Task,
  | 'id'
  | 'playbook'
  | 'step'
  | 'phase'
  | 'position'
  | 'title'
  | 'detail'
  | 'why'
  | 'evidence'
  | 'skipWhen'
  | 'teamRole'
  | 'mandatory'
  | 'dueAt'
  | 'flow'
  | 'pass'
> & { assigneeId: PersonId | null }

export async function insertTasks(
  tx: Tx,
  of: { incidentId: IncidentId; organisationId: OrganisationId; at: Date },
  added: NewTask[],
): Promise<void> {
  if (added.length === 0) return
  const row = ({ teamRole, dueAt, assigneeId, skipWhen, flow, ...task }: NewTask) => ({
    ...task,
    organisation_id: of.organisationId,
    incident_id: of.incidentId,
    team_role: teamRole,
    due_at: dueAt,
    assignee_id: assigneeId,
    skip_when: skipWhen,
    flow: flow && JSON.stringify(flow),
    added_at: of.at,
  })
  await tx.insertInto('task').values(added.map(row)).execute()
}

/** Gives way to another playbook (`at`) or comes back (null). Nobody's work, so the revision stays. */
export async function updateReplaced(tx: Tx, ids: TaskId[], at: Date | null): Promise<void> {
  if (ids.length > 0) await tx.updateTable('task').set({ replaced_at: at }).where('id', 'in', ids).execute()
}

/** Not needed by a decision; with null needed again. Nobody's work either. */
export async function updateSetAside(tx: Tx, ids: TaskId[], by: TaskId | null): Promise<void> {
  if (ids.length === 0) return
  const state = by ? ('not-needed' as const) : ('open' as const)
  await tx.updateTable('task').set({ state, set_aside_by: by }).where('id', 'in', ids).execute()
}

export type Ending = { state: 'done' | 'skipped'; at: Date; by: PersonId; outcome: string | null; choice?: string | null }

/** Done, skipped, or with null open again. */
export async function updateEnding(tx: Tx, id: TaskId, ending: Ending | null): Promise<void> {
  const { state = 'open' as const, at = null, by = null, outcome = null, choice = null } = ending ?? {}
  await tx
    .updateTable('task')
    .set({ state, ended_at: at, ended_by: by, outcome, choice, set_aside_by: null, revision: raised })
    .where('id', '=', id)
    .execute()
}

/** Another choice at what was decided before. When and by whom it was first decided stays; the record tells the change. */
export async function updateChoice(tx: Tx, id: TaskId, choice: string): Promise<void> {
  await tx.updateTable('task').set({ choice, revision: raised }).where('id', '=', id).execute()
}

/** `byHand` is somebody's work; a wait that begins because the step before it ended is not. */
export async function updateWait(tx: Tx, id: TaskId, wait: { startedAt: Date; until: Date | null; byHand: boolean }): Promise<void> {
  const times = { started_at: wait.startedAt, wait_until: wait.until }
  await tx
    .updateTable('task')
    .set(wait.byHand ? { ...times, revision: raised } : times)
    .where('id', '=', id)
    .execute()
}

export async function updateAssignee(tx: Tx, id: TaskId, assigneeId: PersonId | null): Promise<void> {
  await tx.updateTable('task').set({ assignee_id: assigneeId, revision: raised }).where('id', '=', id).execute()
}

const raised = sql<number>`revision + 1`

type Row = Selectable<Tables['task']> & {
  assignee_name: string | null
  ender_name: string | null
  decision_title: string | null
  decision_choice: string | null
  decision_flow: unknown
}

export function toTask(row: Row): Task {
  return {
    id: row.id,
    incidentId: row.incident_id,
    playbook: row.playbook,
    step: row.step,
    phase: row.phase,
    position: row.position,
    title: row.title,
    detail: row.detail,
    why: row.why,
    evidence: row.evidence,
    skipWhen: row.skip_when,
    teamRole: row.team_role,
    mandatory: row.mandatory,
    dueAt: row.due_at,
    // Written by insertTasks alone, from a step of a plan that was checked.
    flow: row.flow as Flow | null,
    choice: row.choice,
    pass: row.pass,
    startedAt: row.started_at,
    waitUntil: row.wait_until,
    state: row.state,
    setAside: setAsideOf(row),
    assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name ?? '' } : null,
    ended: row.ended_at ? { at: row.ended_at, by: row.ender_name ?? '', outcome: row.outcome } : null,
    replaced: row.replaced_at !== null,
    revision: row.revision,
  }
}

/** While it is not needed: the question and what was chosen there. */
function setAsideOf({ state, decision_title, decision_choice, decision_flow }: Row): Task['setAside'] {
  if (state !== 'not-needed' || decision_title === null) return null
  const chosen = chosenOf({ flow: decision_flow as Flow | null, choice: decision_choice })
  return { question: decision_title, choice: chosen?.label ?? '' }
}
