import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm run licences`: under which terms everything stands that Muster is built from, by the lockfile. Fails on a licence that
 * does not go with Apache-2.0, on one that nobody named, and on a direct dependency that docs/dependencies.md does not justify.
 */
type Package = { version: string; license?: string; dev?: boolean; optional?: boolean; optionalDependencies?: Record<string, string> }

const root = join(import.meta.dirname, '..')
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown
const { packages } = read('package-lock.json') as { packages: Record<string, Package> }

/** Permissive, or with conditions only on its own files (MPL) or on fonts (OFL). SPDX identifiers. */
const agreed = new Set(
  'MIT MIT-0 ISC 0BSD BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Unlicense Zlib CC0-1.0 MPL-2.0 OFL-1.1 PostgreSQL'.split(' '),
)

/** "(A OR B)" is agreed when one of them is, "A AND B" when both are. */
function isAgreed(licence: string): boolean {
  const plain = licence.replace(/^\((.*)\)$/, '$1')
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAgreed)
  return plain.split(' AND ').every((each) => agreed.has(each))
}

/** What the lockfile leaves out stands in the package; one for another platform has the terms of the package that asks for it. */
function licenceOf(path: string, { license, optional }: Package): string | null {
  if (license) return license
  if (existsSync(join(root, path, 'package.json'))) return (read(`${path}/package.json`) as Package).license ?? null
  const name = path.replace(/^.*node_modules\//, '')
  const asker = Object.entries(packages).find(([, each]) => name in (each.optionalDependencies ?? {}) && each.license)
  return optional ? (asker?.[1].license ?? null) : null
}

const found = Object.entries(packages).flatMap(([path, each]) =>
  path ? [{ path, dev: each.dev ?? false, licence: licenceOf(path, each) }] : [],
)
const faults = found.flatMap(({ path, licence }) => {
  if (licence === null) return [`${path}: nobody says under which licence it stands.`]
  return isAgreed(licence) ? [] : [`${path}: ${licence} is not among the licences that go with Apache-2.0.`]
})

const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<string, Record<string, string>>
const direct = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
const justified = namesIn(readFileSync(join(root, 'docs/dependencies.md'), 'utf8'))
const meant = (each: string, name: string) => each === name || (each.endsWith('*') && name.startsWith(each.slice(0, -1)))
const unexplained = direct.filter((name) => !justified.some((each) => meant(each, name)))
const gone = justified.filter((each) => !direct.some((name) => meant(each, name)))
faults.push(...unexplained.map((name) => `${name}: docs/dependencies.md does not say what it is for.`))
faults.push(...gone.map((each) => `${each}: stands in docs/dependencies.md and is no dependency any more.`))

/** The first column of the table; `@types/*` stands for all of them. */
function namesIn(markdown: string): string[] {
  const cells = markdown.split('\n').flatMap((line) => (line.startsWith('| `') ? [line.split('|')[1] ?? ''] : []))
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
}

const byLicence = Map.groupBy(found, ({ licence }) => licence ?? 'none named')
for (const [licence, list] of [...byLicence].toSorted(([, a], [, b]) => b.length - a.length)) {
  const shipped = list.filter(({ dev }) => !dev).length
  console.log(`${String(shipped).padStart(4)} shipped, ${String(list.length - shipped).padStart(3)} for building  ${licence}`)
}
for (const fault of faults) console.error(fault)
console.log(`\n${found.length} packages, ${direct.length} chosen by us, ${faults.length} faults`)
process.exitCode = faults.length ? 1 : 0
