import { Invalid } from '../../base/errors.ts'
import type { IncidentId, PersonId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { Phase } from '../../prepare/plan/settings-words.ts'
import { record } from '../../record/record-entry.action.ts'
import { findHelperFor } from './find-helper-for.action.ts'
import { refuseEnded } from './known-incident.ts'
import { refuseFull } from './limits.ts'
import { findPlanOf } from './known-incident.store.ts'
import { positions } from './laying-out.ts'
import { lockIncidentFor } from './reach-incident.action.ts'
import { nameRole, showTask, type ShownTask } from './task.ts'
import { findTask, insertTasks, listAllTasks } from './task.store.ts'

export type TaskByHand = {
  phase: Phase
  title: string
  detail: string | null
  teamRole: string | null
  assigneeId: PersonId | null
  dueAt: Date | null
  mandatory: boolean
}

/** Adds what the playbook did not foresee, at the end of its phase. */
export async function addTask(ctx: Work, incidentId: IncidentId, given: TaskByHand): Promise<ShownTask> {
  const incident = await lockIncidentFor(ctx, incidentId)
  refuseEnded(incident)
  const { settings } = await findPlanOf(ctx.db, incident)
  refuseUnknownRole(settings, given.teamRole)
  const helper = given.assigneeId && (await findHelperFor(ctx, incident, given.assigneeId, 'assigneeId'))

  const tasks = await listAllTasks(ctx.db, incidentId)
  refuseFull('task', tasks.length)

  const id = newId<'task'>()
  const position = positions(tasks)(given.phase)
  const ofNoPlaybook = { playbook: null, step: null, why: null, evidence: null, skipWhen: null, flow: null, pass: 1 }
  const task = { ...given, ...ofNoPlaybook, id, position }
  await insertTasks(ctx.db, { incidentId, organisationId: ctx.actor.organisationId, at: ctx.now() }, [task])
  await record(ctx, incidentId, 'task.added', {
    task: { id, title: given.title },
    phase: given.phase,
    detail: given.detail,
    mandatory: given.mandatory,
    teamRole: given.teamRole && nameRole(settings, given.teamRole),
    to: helper && { id: helper.id, name: helper.name },
    dueAt: given.dueAt,
  })
  const added = await findTask(ctx.db, id)
  if (!added) throw new Error('A task that was just added is gone')
  return showTask(added, settings)
}

function refuseUnknownRole({ teamRoles }: PlanSettings, key: string | null): void {
  if (key === null || teamRoles.some((role) => role.key === key)) return
  throw new Invalid([{ field: 'teamRole', message: 'The plan of this incident has no such team role. Please choose one from the list.' }])
}
