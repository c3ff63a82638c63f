import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isAlive } from './processes.ts'
import { startPostgres } from './postgres.ts'
import { processesIn, query, running, temporaryFolder } from './spec-world.ts'

describe('the database of an installation', () => {
  test('is made by the first start and keeps what was written for the next', async () => {
    const dir = join(temporaryFolder(), 'not', 'there', 'yet')
    const first = await running(dir)
    await query(first.url, 'create table kept as select 42 as answer')
    await first.stop()

    const second = await running(dir)
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect([first.said, second.said]).toEqual([
      ['Making the database (first start only)', 'Starting the database'],
      ['Starting the database'],
    ])
  })

  test('speaks UTF-8 without the machine’s locale, checks its pages and is on the disk before a commit is answered', async () => {
    const { url } = await running(temporaryFolder())
    const setting = (name: string) => `current_setting('${name}') as ${name}`
    const names = ['server_encoding', 'data_checksums', 'fsync', 'synchronous_commit', 'full_page_writes', 'timezone']
    expect(await query(url, `select current_user, current_database(), ${names.map(setting).join(', ')}`)).toEqual([
      {
        current_user: 'muster',
        current_database: 'muster',
        server_encoding: 'UTF8',
        data_checksums: 'on',
        fsync: 'on',
        synchronous_commit: 'on',
        full_page_writes: 'on',
        timezone: 'UTC',
      },
    ])
    expect(await query(url, `select datlocprovider, datlocale from pg_database where datname = 'muster'`)).toEqual([
      { datlocprovider: 'b', datlocale: 'C.UTF-8' },
    ])
  })

  test('takes settings from whoever starts it', async () => {
    const { url } = await running(temporaryFolder(), { work_mem: '7MB' })
    expect(await query(url, 'show work_mem')).toEqual([{ work_mem: '7MB' }])
  })

  test('lets nobody in without the password, which only its user can read', async () => {
    const dir = temporaryFolder()
    const { url } = await running(dir)
    await expect(query(url.replace(/:[^:@]*@/, ':guess@'), 'select 1')).rejects.toThrow('password authentication failed')
    expect(statSync(join(dir, 'password')).mode & 0o777).toBe(0o600)
  })

  test('works in a folder that is too deep for a socket’s path', async () => {
    const { url } = await running(join(temporaryFolder(), 'deep'.repeat(20), 'deeper'.repeat(15)))
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('leaves no process and no socket behind when it is stopped, also twice', async () => {
    const dir = temporaryFolder()
    const { stop, url, pid } = await running(dir)
    await Promise.all([stop(), stop()])
    expect([isAlive(pid), processesIn(dir)]).toEqual([false, []])
    expect(existsSync(decodeURIComponent(new URL(url).host))).toBe(false)
  })

  test('tells when it is lost, and starts again', async () => {
    const dir = temporaryFolder()
    const { pid, lost } = await running(dir)
    process.kill(pid, 'SIGKILL')
    expect(await lost).toContain('ready to accept connections')
    const again = await running(dir)
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('logs that something failed, but not what people wrote', async () => {
    const dir = temporaryFolder()
    const { url, stop } = await running(dir)
    await query(url, 'create table person (mail text unique)')
    await query(url, `insert into person values ('ana@example.org')`)
    await expect(query(url, `insert into person values ('ana@example.org')`)).rejects.toThrow('unique')
    await stop()
    const log = readFileSync(join(dir, 'postgres.log'), 'utf8')
    expect([log.includes('violates unique constraint'), log.includes('ana@')]).toEqual([true, false])
  })

  test.runIf(process.platform === 'linux')('needs less than 60 MB when nothing happens', async () => {
    const dir = temporaryFolder()
    await running(dir)
    const pss = processesIn(dir).map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]))
    expect(pss.reduce((sum, kilobytes) => sum + kilobytes, 0)).toBeLessThan(60 * 1024)
  })
})

describe('one data folder has one server', () => {
  test('a second start is refused and names the first', async () => {
    const dir = temporaryFolder()
    await running(dir)
    await expect(startPostgres(dir, () => {})).rejects.toThrow(`${dir} is in use by another Muster (process ${process.pid})`)
  })

  test('of two first starts at the same moment, one runs and one is refused', async () => {
    const dir = join(temporaryFolder(), 'database')
    const outcomes = await Promise.allSettled([running(dir), running(dir)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a copy of the folder is a database of its own and leaves the original alone', async () => {
    const dir = join(temporaryFolder(), 'original')
    const first = await running(dir)
    await query(first.url, 'create table kept as select 1')
    await first.stop()
    const copy = join(dirname(dir), 'copy')
    mkdirSync(copy)
    cpSync(dir, copy, { recursive: true })
    const [original, second] = [await running(dir), await running(copy)]
    expect([isAlive(original.pid), isAlive(second.pid)]).toEqual([true, true])
  })
})
