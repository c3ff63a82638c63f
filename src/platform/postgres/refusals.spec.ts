import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from './postgres.ts'
import { asRoot, processesIn, running, temporaryFolder } from './spec-world.ts'
import { StartRefusal } from './start-refusal.ts'

/** What the person at the terminal reads. Anything but a StartRefusal fails the test. */
async function refusalOf(dir: string, settings: Record<string, string> = {}): Promise<string> {
  const outcome = await startPostgres(dir, () => {}, { settings }).catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(StartRefusal)
  return (outcome as StartRefusal).message
}

/** A file system of so many megabytes, or null where we may not mount one. */
function smallDisk(megabytes: number): string | null {
  const folder = temporaryFolder()
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder])
  if (status !== 0) return null
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

describe('a start is refused in one sentence', () => {
  test.skipIf(asRoot)('when the folder cannot be written', async () => {
    const dir = temporaryFolder()
    chmodSync(dir, 0o500)
    expect(await refusalOf(join(dir, 'database'))).toMatch(/^The user .+ may not read and write .+database: give the folder/)
    expect(await refusalOf(dir)).toMatch(/^The user .+ may not read and write/)
  })

  test('when a file stands in the place of the folder', async () => {
    const dir = join(temporaryFolder(), 'database')
    writeFileSync(dir, '')
    expect(await refusalOf(dir)).toBe(`${dir} is not a folder: move it away, or choose another one with MUSTER_DATA.`)
  })

  test('when another major version wrote the database', async () => {
    const dir = temporaryFolder()
    await (await running(dir)).stop()
    writeFileSync(join(dir, 'cluster', 'PG_VERSION'), '17\n')
    expect(await refusalOf(dir)).toMatch(/was written by PostgreSQL 17 and this Muster brings PostgreSQL 18: .*restore/)
  })

  test('when what should be the database is none', async () => {
    const dir = temporaryFolder()
    mkdirSync(join(dir, 'cluster'))
    expect(await refusalOf(dir)).toContain('holds no database (PG_VERSION is missing)')
  })

  test('when the password was lost', async () => {
    const dir = temporaryFolder()
    await (await running(dir)).stop()
    rmSync(join(dir, 'password'))
    expect(await refusalOf(dir)).toContain('password is missing')
  })

  test('when the server does not take a setting, with its own last words', async () => {
    const dir = temporaryFolder()
    expect(await refusalOf(dir, { shared_bufers: '1MB' })).toMatch(
      /^Starting the database failed[^]*unrecognized configuration parameter "shared_bufers"/,
    )
    expect(processesIn(dir)).toEqual([])
  })

  test('when the disk is full, whether it happens while the database is made or later', async ({ skip }) => {
    const [tiny, small] = [smallDisk(20), smallDisk(60)]
    if (!tiny || !small) return skip('only root may mount a small disk')
    expect(await refusalOf(join(tiny, 'database'))).toBe(
      `The disk that holds ${join(tiny, 'database')} is full: free some space (a new database needs about 100 MB) and start again.`,
    )
    await (await running(small)).stop()
    spawnSync('dd', ['if=/dev/zero', `of=${join(small, 'filler')}`, 'bs=4k'])
    expect(await refusalOf(small)).toContain('is full')
    rmSync(join(small, 'filler'))
    await running(small)
  })
})
