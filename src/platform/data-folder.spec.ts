import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dataFolderPath, openDataFolder } from './data-folder.ts'
import { StartRefusal } from './postgres/start-refusal.ts'

const asRoot = process.getuid?.() === 0

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spec-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A process of its own that opens the folder, says so, and stays if it is told to. */
function openElsewhere(path: string, then = ''): { status: number | null; output: string } {
  const module = join(import.meta.dirname, 'data-folder.ts')
  const script = `import { openDataFolder } from ${JSON.stringify(module)}; openDataFolder(${JSON.stringify(path)}); console.log('opened');${then}`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

describe('the data folder', () => {
  test('is the one in MUSTER_DATA, or else data beside package.json', () => {
    expect(dataFolderPath('some/where')).toBe(resolve('some/where'))
    expect(dataFolderPath(undefined)).toBe(resolve(import.meta.dirname, '../../data'))
    expect(dataFolderPath('')).toBe(dataFolderPath(undefined))
  })

  test('is made with its parts, of which files and keys are closed to everybody else', () => {
    const { database, files, keys, release } = openDataFolder(join(temporaryFolder(), 'new', 'data'))
    onTestFinished(release)
    expect(statSync(database).isDirectory()).toBe(true)
    expect([files, keys].map((folder) => statSync(folder).mode & 0o777)).toEqual([0o700, 0o700])
  })

  test('keeps the modes that somebody chose for it', () => {
    const path = temporaryFolder()
    chmodSync(path, 0o755)
    onTestFinished(openDataFolder(path).release)
    expect(statSync(path).mode & 0o777).toBe(0o755)
  })

  test('belongs to one process at a time, and the refusal names it', () => {
    const path = temporaryFolder()
    const { release } = openDataFolder(path)
    expect(openElsewhere(path).output).toContain(`${path} is in use by another Muster (process ${process.pid}): stop that one first`)
    expect(() => openDataFolder(path)).toThrow(StartRefusal)
    expect(openElsewhere(path).output).toContain('is in use') // The refused attempt in between gave nothing up.
    release()
    expect(openElsewhere(path).output).toBe('opened\n')
  })

  test('is free again when its process was killed', () => {
    const path = temporaryFolder()
    expect(openElsewhere(path, `process.kill(process.pid, 'SIGKILL')`).output).toBe('opened\n')
    onTestFinished(openDataFolder(path).release)
  })

  test('is refused in one sentence when a file stands in its place', () => {
    const path = join(temporaryFolder(), 'data')
    writeFileSync(path, '')
    expect(() => openDataFolder(path)).toThrow(`${path} is not a folder: move it away`)
  })

  test.skipIf(asRoot)('is refused in one sentence when it cannot be written', () => {
    const path = temporaryFolder()
    chmodSync(path, 0o500)
    expect(() => openDataFolder(path)).toThrow(/^The user .+ may not read and write .+: give the folder to that user/)
    expect(() => openDataFolder(join(path, 'data'))).toThrow(StartRefusal)
  })
})
