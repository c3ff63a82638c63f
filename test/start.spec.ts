import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, muster, says, start } from './installation.ts'

const minutes = 60_000
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-start-'))
  env = { MUSTER_DATA: join(folder, 'data'), MUSTER_PORT: String(await freePort()) }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every process whose command line names this data folder. */
function leftovers(): number[] {
  if (process.platform !== 'linux') return []
  const lines = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).stdout.split('\n')
  return lines.filter((line) => line.includes(folder) && !line.includes('ps -eo')).map((line) => Number.parseInt(line, 10))
}

describe('an installation on a bare machine', { timeout: 5 * minutes }, () => {
  test('starts, says where to go, is set up from the command line, passes its drill, and stops without leaving a process', async () => {
    const server = start(env)
    const said = await says(server, 'Ctrl-C stops it')
    expect(said).toContain(`http://localhost:${env.MUSTER_PORT}/setup?secret=`)
    expect(said).toContain(join(folder, 'data'))

    const args = [
      'setup',
      '--organisation',
      'Test Library',
      '--admin-email',
      'ann@example.org',
      '--admin-name',
      'Ann',
      '--zone',
      'America/New_York',
      '--password-stdin',
    ]
    expect(await muster(env, args, 'four quiet words here').ended).toBe(0)

    const drill = muster(env, ['drill', '--json'])
    expect(await drill.ended).toBe(0)
    expect(JSON.parse(drill.said())).toMatchObject({ passed: true })

    const doctor = muster(env, ['doctor', '--json'])
    expect([
      await doctor.ended,
      (JSON.parse(doctor.said()) as { findings: { state: string }[] }).findings.filter(({ state }) => state === 'broken'),
    ]).toEqual([0, []])

    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(leftovers()).toEqual([])
  })

  test('comes back after kill -9 of everything with what was acknowledged', async () => {
    const server = start(env)
    await says(server, 'Ctrl-C stops it')
    const url = `http://127.0.0.1:${env.MUSTER_PORT}`
    const key = readFileSync(join(folder, 'data/keys/local.key'), 'utf8').trim()
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const filed = await fetch(`${url}/api/v1/reports`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ starter: 'something-else', what: 'Must not be lost' }),
    })
    const { report } = (await filed.json()) as { report: { number: string } }
    for (const pid of leftovers()) process.kill(pid, 'SIGKILL')
    server.child.kill('SIGKILL')
    await server.ended

    const again = start(env)
    await says(again, 'Ctrl-C stops it')
    const fresh = readFileSync(join(folder, 'data/keys/local.key'), 'utf8').trim()
    const { items } = (await (await fetch(`${url}/api/v1/queue`, { headers: { authorization: `Bearer ${fresh}` } })).json()) as {
      items: { number: string }[]
    }
    expect(items.map(({ number }) => number)).toContain(report.number)

    const second = start({ ...env, MUSTER_PORT: String(await freePort()) })
    expect(await second.ended).not.toBe(0)
    expect(second.said()).toMatch(/already|in use|running/i)

    const taken = start({ ...env, MUSTER_DATA: join(folder, 'other') })
    expect(await taken.ended).not.toBe(0)
    expect(taken.said()).toContain(`Port ${env.MUSTER_PORT} is taken`)

    again.child.kill('SIGINT')
    expect(await again.ended).toBe(0)
    expect(leftovers()).toEqual([])
  })

  test('stays up while its database is away, says so, and takes the report as soon as it is back', async () => {
    const server = start(env)
    await says(server, 'Ctrl-C stops it')
    const key = readFileSync(join(folder, 'data/keys/local.key'), 'utf8').trim()
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': 'one-report-once' }
    const body = JSON.stringify({ starter: 'something-else', what: 'Told while the database was away' })
    const tell = () => fetch(`http://127.0.0.1:${env.MUSTER_PORT}/api/v1/reports`, { method: 'POST', headers, body })

    const lockFile = readFileSync(join(folder, 'data/database/cluster/postmaster.pid'), 'utf8')
    // Ends all its processes at once; after SIGKILL of the first, the others would still answer for a moment.
    process.kill(Number(lockFile.split('\n')[0]), 'SIGQUIT')
    let away = await tell()
    while (away.status === 201) away = await tell()
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await away.json()).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('Nothing was lost') as string })

    await expect.poll(async () => (await tell()).status, { timeout: 20_000, interval: 200 }).toBe(201)
    const queue = await fetch(`http://127.0.0.1:${env.MUSTER_PORT}/api/v1/queue`, { headers })
    const { items } = (await queue.json()) as { items: { excerpt: string }[] }
    expect(items.filter(({ excerpt }) => excerpt.startsWith('Told while'))).toHaveLength(1)

    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(leftovers()).toEqual([])
  })

  test.each([
    [{ MUSTER_PORT: 'eighty' }, 'MUSTER_PORT: "eighty" cannot be used. It should be a port number'],
    [{ MUSTER_PUBLIC_URL: 'muster.example.org' }, 'MUSTER_PUBLIC_URL: its value cannot be used. It should be an address such as https://'],
    [{ DATABASE_URL: 'mysql://x:secret@y/z' }, 'DATABASE_URL: its value cannot be used. It should be postgres://'],
  ])('names a setting that is wrong and what would be right: %j', async (setting, words) => {
    const refused = start({ ...env, ...setting })
    expect(await refused.ended).not.toBe(0)
    expect(refused.said()).toContain(words)
    expect(refused.said()).not.toContain('secret')
  })
})

describe('the command line', () => {
  test('says how it is used, and ends with codes that mean something', async () => {
    const help = muster(env, ['--help'])
    expect([await help.ended, help.said().includes('Exit codes')]).toEqual([0, true])
    expect(await muster(env, ['dance']).ended).toBe(2)
    const nobody = muster({ ...env, MUSTER_DATA: join(folder, 'nothing') }, ['doctor', '--json'])
    expect(await nobody.ended).toBe(3)
    expect(JSON.parse(nobody.said())).toMatchObject({ exitCode: 3 })
  })
})

test('starting leaves nothing in the folder for temporary files', () => {
  expect(readdirSync(folder).filter((name) => name.startsWith('muster-'))).toEqual([])
})
