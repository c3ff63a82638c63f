import { expect } from 'vitest'
import type { World } from '../../../test/world.ts'
import type { Actor } from '../../base/actor.ts'
import type { IncidentId } from '../../base/ids.ts'
import { completeTask } from '../tasks/complete-task.action.ts'
import { classifyIncident, type Classifying } from './classify-incident.action.ts'
import { closeIncident, type Closing } from './close-incident.action.ts'
import { openIncident, type Opening } from './open-incident.action.ts'
import { setMilestone } from './set-milestone.action.ts'
import { showIncident } from './show-incident.action.ts'

/** What the scenes of this room and the room of the tasks have in common. */

export const open = (world: World, actor: Actor, given: Partial<Opening> = {}) =>
  world
    .by(actor, (ctx) => openIncident(ctx, { title: 'Screens at Oak Branch are locked', category: 'malware', ...given }))
    .then(({ id }) => id)

export const show = (world: World, actor: Actor, id: IncidentId) => world.see(actor, (ctx) => showIncident(ctx, id))

/** In the small plan the worst answer decides: `high` is severity 2, `medium` 3, `low` 4, `none` 5, and `taken` information is 1. */
export async function classify(world: World, actor: Actor, id: IncidentId, given: Partial<Classifying> = {}): Promise<void> {
  const { revision } = await show(world, actor, id)
  const answers = {
    category: 'malware',
    functional: 'high',
    information: ['none'],
    recoverability: 'regular',
    severity: null,
    reason: null,
  }
  await world.by(actor, (ctx) => classifyIncident(ctx, id, { ...answers, revision, ...given }))
}

export async function close(world: World, actor: Actor, id: IncidentId, given: Partial<Closing> = {}): Promise<void> {
  const { revision } = await show(world, actor, id)
  await world.by(actor, (ctx) => closeIncident(ctx, id, { ...closing, revision, ...given }))
}

/** Everything that the small plan asks for before closing. */
export async function readyToClose(world: World, actor: Actor): Promise<IncidentId> {
  const id = await open(world, actor)
  await classify(world, actor, id)
  for (const task of (await show(world, actor, id)).taskList.filter(({ mandatory }) => mandatory)) {
    await world.by(actor, (ctx) => completeTask(ctx, task.id, { outcome: null, revision: task.revision }))
  }
  await world.by(actor, (ctx) => setMilestone(ctx, id, { kind: 'contained', moment: minute('2026-03-02T14:00:00Z'), reason: null }))
  return id
}

export const closing = { severity: 2, severityReason: null, rootCause: 'A macro in a mail', summary: null, override: null } as const

/** The refusal that something ends in. */
export async function refusal(doing: Promise<unknown>): Promise<{
  code: string
  message: string
  fields: { field: string; message: string }[]
  blockers: { reason: string; text: string }[]
  current: unknown
}> {
  const error: unknown = await doing.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error, 'should have been refused').toBeInstanceOf(Error)
  return error as Awaited<ReturnType<typeof refusal>>
}

export const minute = (iso: string) => ({ at: new Date(iso), precision: 'minute' as const, zone: 'America/New_York' })
