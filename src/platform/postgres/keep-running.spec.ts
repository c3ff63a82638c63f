import { describe, expect, test } from 'vitest'
import { mostTimes } from './keep-running.ts'
import { isAlive } from './processes.ts'
import { kill, processesIn, query, running, temporaryFolder } from './spec-world.ts'

const isBack = (url: string) => expect.poll(() => query(url, 'select 1 as one').catch(() => []), { timeout: 15_000 }).toEqual([{ one: 1 }])

describe('a database that ends by itself', () => {
  test('is started again under the same address, with all that was committed', async () => {
    const postgres = await running(temporaryFolder(), {}, mostTimes)
    await query(postgres.url, 'create table kept (id int)')
    await query(postgres.url, 'insert into kept values (1)')
    const before = postgres.pid
    process.kill(before, 'SIGKILL')
    await isBack(postgres.url)
    expect(await query(postgres.url, 'select id from kept')).toEqual([{ id: 1 }])
    expect([isAlive(before), postgres.pid === before]).toEqual([false, false])
    expect(postgres.said).toEqual(expect.arrayContaining(['The database ended by itself; starting it again', 'The database is back']))
  })

  test('is started again also when every part of it was ended at once', async () => {
    const dir = temporaryFolder()
    const { url } = await running(dir, {}, mostTimes)
    kill(processesIn(dir))
    await isBack(url)
  })

  test('is given up when that happens again and again', async () => {
    const postgres = await running(temporaryFolder(), {}, 2)
    for (let time = 0; time < 3; time++) {
      const { pid } = postgres
      process.kill(pid, 'SIGKILL')
      if (time < 2) await expect.poll(() => postgres.pid === pid, { timeout: 15_000 }).toBe(false)
    }
    expect(await postgres.lost).toContain('ready to accept connections')
  })

  test('stays down when it is stopped while it comes back, and leaves nothing behind', async () => {
    const dir = temporaryFolder()
    const { pid, stop } = await running(dir, {}, mostTimes)
    process.kill(pid, 'SIGKILL')
    await stop()
    expect(processesIn(dir)).toEqual([])
  })
})
