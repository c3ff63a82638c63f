import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isAlive, runningProcesses } from './processes.ts'
import { kill, processesIn, query, running, temporaryFolder, writerIn } from './spec-world.ts'

describe('what an earlier start left behind', () => {
  test('a server whose Muster was killed dies with it, where the kernel can see to that', async ({ skip }) => {
    if (process.platform !== 'linux') return skip()
    const dir = temporaryFolder()
    const writer = writerIn(dir)
    await writer.firstWrite
    writer.process.kill('SIGKILL')
    await expect.poll(() => processesIn(dir), { timeout: 10_000 }).toEqual([])
    expect((await running(dir)).said).toEqual(['Starting the database'])
  })

  test('a server that survived its Muster is stopped, and the new one has what it wrote', async () => {
    const dir = temporaryFolder()
    // Without setpriv in the PATH the kernel is not asked to take the server along.
    const writer = writerIn(dir, { PATH: '/nowhere' })
    await writer.firstWrite
    writer.process.kill('SIGKILL')
    await expect.poll(() => writer.process.signalCode).toBe('SIGKILL')
    expect(processesIn(dir)).not.toEqual([])

    const { said, url } = await running(dir)
    expect(said[0]).toMatch(/^Stopping the database that an earlier start left behind \(process \d+/)
    const present = await query<{ id: string }>(url, 'select id from written')
    const ids = new Set(present.map(({ id }) => Number(id)))
    expect([...writer.acknowledged].filter((id) => !ids.has(id))).toEqual([])
  })

  test('a part that still works for a dead server is ended first', async () => {
    const dir = temporaryFolder()
    const { pid, url, lost } = await running(dir)
    const busy = query(url, `do $$ begin loop end loop; end $$`).catch(() => 'cut off')
    await expect.poll(() => runningProcesses().filter(({ command }) => command.endsWith('[local] DO')).length).toBe(1)
    process.kill(pid, 'SIGKILL')
    await lost
    expect(processesIn(dir)).not.toEqual([])

    const again = await running(dir)
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await busy).toBe('cut off')
  })

  test('a lock file whose process number now belongs to somebody else is nobody’s', async () => {
    const dir = temporaryFolder()
    const first = await running(dir)
    const lockFile = join(dir, 'cluster', 'postmaster.pid')
    const lines = readFileSync(lockFile, 'utf8').split('\n')
    kill(processesIn(dir))
    await first.lost
    const stranger = spawn('sleep', ['60'], { uid: statSync(join(dir, 'cluster')).uid, stdio: 'ignore' })
    onTestFinished(() => void stranger.kill())
    writeFileSync(lockFile, [stranger.pid, ...lines.slice(1)].join('\n'))

    await running(dir)
    expect(isAlive(stranger.pid ?? 0)).toBe(true)
  })

  test('a lock file that was never written is no obstacle', async () => {
    const dir = temporaryFolder()
    await (await running(dir)).stop()
    writeFileSync(join(dir, 'cluster', 'postmaster.pid'), '')
    await running(dir)
  })

  test('a first start that was killed half-way is begun anew', async () => {
    const dir = temporaryFolder()
    for (const afterMs of [80, 200, 350]) {
      const writer = writerIn(dir)
      await new Promise((resolve) => setTimeout(resolve, afterMs + 100))
      writer.process.kill('SIGKILL')
      await expect.poll(() => writer.process.signalCode).toBe('SIGKILL')
    }
    const { url } = await running(dir)
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
