import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
const chosen = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

type Part = { type: string; name: string; version: string; purl: string }
type Bill = { bomFormat: string; specVersion: string; serialNumber: string; components: Part[]; dependencies: { ref: string }[] }

// That each is justified and under which licence it stands is checked by `npm run licences`, a check of its own.
describe('what Muster is built from', () => {
  test('is pinned to exact versions, and in the lockfile with a hash but for parts of other platforms', () => {
    const exact = /^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
    expect(Object.entries(chosen).filter(([, version]) => !exact.test(version))).toEqual([])
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version?: string; integrity?: string; inBundle?: boolean; optional?: boolean }>
    }
    // npm writes no hash for what it did not fetch itself when the lockfile was made: optional parts for other machines.
    const loose = Object.entries(packages).filter(
      ([path, each]) => path && !each.inBundle && !(each.version && (each.integrity ?? each.optional)),
    )
    expect(loose.map(([path]) => path)).toEqual([])
  })

  test('is told by `npm run sbom` as a CycloneDX bill that names every dependency that is shipped', () => {
    const shell = process.platform === 'win32'
    const written = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, shell, encoding: 'utf8', maxBuffer: 50_000_000 })
    const bill = JSON.parse(written) as Bill
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    })
    const named = new Map(bill.components.map((each) => [each.name, each]))
    for (const [name, version] of Object.entries(manifest.dependencies ?? {})) expect(named.get(name)?.version, name).toBe(version)
    for (const { name, version, purl } of bill.components) {
      const shownName = name.replace('@', '%40')
      expect(purl, name).toContain(`pkg:npm/${shownName}@${version}`)
    }
    for (const name of Object.keys(manifest.devDependencies ?? {}).filter((each) => !each.startsWith('@types/')))
      if (!(name in (manifest.dependencies ?? {}))) expect(bill.dependencies.map(({ ref }) => ref)).not.toContain(`${name}@${chosen[name]}`)
  })
})

describe('docs/security.md', () => {
  const words = readFileSync(join(root, 'docs/security.md'), 'utf8')

  test('names only files that are there', () => {
    const paths = [...words.matchAll(/`([\w./@-]+\.(?:ts|tsx|md|mjs|css|sql|json))`/g)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(40)
    expect([...new Set(paths)].filter((path) => ![path, `src/${path}`].some((each) => existsSync(join(root, each))))).toEqual([])
  })

  test('has each requirement once', () => {
    const numbers = [...words.matchAll(/^\| ([\d., –]+?) +\|/gm)].flatMap(([, cell = '']) => cell.split(', '))
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers.filter((each, at) => numbers.indexOf(each) !== at)).toEqual([])
  })
})
