import { expect } from 'vitest'
import { test } from '../../../test/world.ts'
import { testWiring } from '../../../test/wiring.ts'
import { chainFaults } from '../../record/hash-entry.ts'
import { listWholeChain } from '../../record/record.store.ts'
import { listOrganisations } from '../../prepare/people/credentials.store.ts'
import { makeRoutes } from '../routes.ts'
import { makeWorkers } from '../workers.ts'
import { prepareDemo } from './demo.ts'

test('the demo has an incident in every phase, one closed, reports that wait, one sign-in per role, and a record without a fault', async ({
  world,
}) => {
  const wiring = testWiring(world)
  const installation = {
    doors: world.doors,
    database: world.database,
    queue: world.queue,
    routes: makeRoutes(wiring),
    workers: makeWorkers(wiring),
  }
  const printed = await prepareDemo(installation, () => {})
  for (const role of ['employee', 'it-staff', 'responder', 'management', 'administrator', 'auditor'])
    expect(printed).toContain(`${role}@juniper.example`)

  const [library] = await world.doors.outside(({ db }) => listOrganisations(db))
  const door = await world.doors.asMuster(library!.organisation_id)
  await door.look(async ({ db }) => {
    const phases = await db.selectFrom('incident').select('phase').where('exercise', '=', false).distinct().execute()
    expect(phases.map(({ phase }) => phase).toSorted()).toEqual([
      'closed',
      'containment',
      'eradication',
      'identification',
      'lessons-learned',
      'recovery',
    ])
    const waiting = await db.selectFrom('report').select('id').where('outcome', 'is', null).execute()
    expect(waiting.length).toBeGreaterThan(3)
    for (const chain of await db.selectFrom('chain').select('id').execute())
      expect(chainFaults(chain.id, await listWholeChain(db, chain.id))).toEqual([])
  })
})
