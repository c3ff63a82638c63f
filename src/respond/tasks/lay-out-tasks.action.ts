import { targetEnd, type Calendar } from '../../base/business-time.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import type { Playbook } from '../../prepare/plan/playbook.ts'
import { record } from '../../record/record-entry.action.ts'
import type { Incident } from './known-incident.ts'
import { layOut, type LaidOut } from './laying-out.ts'
import { insertTasks, listAllTasks, updateReplaced, type NewTask } from './task.store.ts'

/** Lays out the steps of a playbook as tasks, due counted from the opening. Laying out the same playbook again changes nothing. */
export async function layOutTasks(
  ctx: Work,
  incident: Pick<Incident, 'id' | 'openedAt'>,
  playbook: Playbook,
  calendar: Calendar,
): Promise<void> {
  const { add, giveWay, bringBack } = layOut(playbook, await listAllTasks(ctx.db, incident.id))
  if (add.length + giveWay.length + bringBack.length === 0) return

  const of = { incidentId: incident.id, organisationId: ctx.actor.organisationId, at: ctx.now() }
  await insertTasks(
    ctx.db,
    of,
    add.map((one) => newTask(playbook, one, incident.openedAt, calendar)),
  )
  await updateReplaced(
    ctx.db,
    bringBack.map(({ id }) => id),
    null,
  )
  await updateReplaced(
    ctx.db,
    giveWay.map(({ id }) => id),
    ctx.now(),
  )
  await record(ctx, incident.id, 'tasks.laid-out', {
    playbook: { key: playbook.key, name: playbook.name },
    tasks: [...add.map(({ step }) => step.title), ...bringBack.map(({ title }) => title)],
    gaveWay: giveWay.map(({ title }) => title),
  })
}

function newTask(playbook: Playbook, { step, position }: LaidOut, openedAt: Date, calendar: Calendar): NewTask {
  const { key, role, within, phase, title, detail, why, evidence, mandatory } = step
  const dueAt = within && targetEnd(openedAt, within, calendar)
  const told = { phase, title, detail, why, evidence, mandatory }
  return { ...told, id: newId<'task'>(), playbook: playbook.key, step: key, position, teamRole: role, dueAt, assigneeId: null }
}
