import { expect, test } from 'vitest'
import { kill, processesIn, query, running, temporaryFolder, writerIn } from './spec-world.ts'

/** Who dies, in which order. */
const deaths = {
  'Muster and the database at once': (muster: number, dir: string) => kill([muster, ...processesIn(dir)]),
  'the database first': (muster: number, dir: string) => kill([...processesIn(dir), muster]),
  'the database’s main process, then Muster': (muster: number, dir: string) => kill([...processesIn(dir).slice(0, 1), muster]),
}

test('after kill -9 of everything at a random moment, nothing that was acknowledged is lost', { timeout: 60_000 }, async () => {
  const dir = temporaryFolder()
  const acknowledged = new Set<number>()
  for (const [death, strike] of Object.entries(deaths)) {
    const writer = writerIn(dir)
    await writer.firstWrite
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 600))
    strike(writer.process.pid ?? 0, dir)
    await new Promise((resolve) => writer.process.once('close', resolve))
    for (const id of writer.acknowledged) acknowledged.add(id)

    const { url, stop } = await running(dir)
    const present = new Set((await query<{ id: string }>(url, 'select id from written')).map(({ id }) => Number(id)))
    expect({ death, lost: [...acknowledged].filter((id) => !present.has(id)) }).toEqual({ death, lost: [] })
    await stop()
  }
  expect(acknowledged.size).toBeGreaterThan(50)
})
