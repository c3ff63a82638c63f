import { z } from 'zod'
import type { PlanFiles } from './plan-folder.ts'
import { placeOf, readJson, type Blame } from './plan-folder-problems.ts'
import { fileOfPart, optionalFiles, partsIn, playbookFile, wholeFiles } from './plan-folder-settings.ts'
import { problemsOf, settingsShape, type PlanSettings, type SettingsPart } from './settings.ts'

const peopleFile = 'settings/people.json'
const playbookPattern = /^settings\/playbooks\/([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/

export const isSettingsFile = (file: string): boolean =>
  file === peopleFile ||
  playbookPattern.test(file) ||
  ['plan.json', 'questions.json', ...wholeFiles].some((each) => file === `settings/${each}`)

/** The settings in a folder, each part well formed and all of them fitting together; null, with every reason, when they are not. */
export function readFolderSettings(files: PlanFiles, blame: Blame): PlanSettings | null {
  let faults = 0
  const count: Blame = (...fault) => void ((faults += 1), blame(...fault))
  const given = compose(files, count)
  if (faults > 0) return null
  const { data, error } = settingsShape.safeParse(given)
  for (const { path, message } of error?.issues ?? []) count(fileOf(path, given.playbooks), message, placeOf(path, given))
  if (!data) return null
  for (const { path, message } of problemsOf(data)) count(fileOf(path, data.playbooks), message, placeInSettings(path, data))
  return faults > 0 ? null : data
}

type Given = Record<string, unknown> & { playbooks: unknown[] }

function compose(files: PlanFiles, blame: Blame): Given {
  const { playbookOrder, ...plan } = readParts(files, 'plan.json', ['playbookOrder'], blame)
  const whole = wholeFiles.map((file): [string, unknown] => [partsIn(file)[0] ?? file, readWhole(files, file, blame)])
  return {
    ...plan,
    ...readParts(files, 'questions.json', [], blame),
    ...Object.fromEntries(whole.filter(([, value]) => value !== undefined)),
    playbooks: readPlaybooks(files, playbookOrder, blame),
  }
}

/** A file that holds several parts by name, and nothing else. */
function readParts(files: PlanFiles, name: string, others: string[], blame: Blame): Record<string, unknown> {
  const value = readFile(files, `settings/${name}`, blame)
  if (value === undefined) return {}
  if (!isObject(value)) return (blame(`settings/${name}`, 'This file must hold one JSON object.'), {})
  const known = new Set<string>([...partsIn(name), ...others])
  for (const part of Object.keys(value)) {
    const home = Object.hasOwn(fileOfPart, part) ? fileOfPart[part as SettingsPart] : null
    if (!known.has(part))
      blame(`settings/${name}`, home ? `This belongs into settings/${home}.` : 'There is no such part of the settings.', part)
  }
  return value
}

const readWhole = (files: PlanFiles, name: string, blame: Blame): unknown =>
  optionalFiles.includes(name) && !files.has(`settings/${name}`) ? undefined : readFile(files, `settings/${name}`, blame)

/** In the order that plan.json gives; those it does not name come last, by key. */
function readPlaybooks(files: PlanFiles, order: unknown, blame: Blame): unknown[] {
  const keys = [...files.keys()].flatMap((file) => playbookPattern.exec(file)?.[1] ?? []).sort()
  const named = z.array(z.string()).default([]).safeParse(order)
  if (!named.success) blame('settings/plan.json', 'This must be a list of the keys of playbooks.', 'playbookOrder')
  const first = [...new Set(named.data ?? [])]
  for (const each of first)
    if (!keys.includes(each)) blame(playbookFile(each), 'This file is missing: settings/plan.json names it in playbookOrder.')
  if (keys.length === 0) blame('settings/playbooks', 'There is no playbook here. A plan has at least one.')
  const ordered = [...first.filter((each) => keys.includes(each)), ...keys.filter((each) => !first.includes(each))]
  return ordered.map((each) => readPlaybook(files, each, blame)).filter((each) => each !== undefined)
}

function readPlaybook(files: PlanFiles, key: string, blame: Blame): unknown {
  const value = readFile(files, playbookFile(key), blame)
  if (isObject(value) && value.key !== key) blame(playbookFile(key), `The file must be called after its key "${String(value.key)}".`, 'key')
  return value
}

/** Id → name of the people whom the settings name. May be missing: then they are known by id alone. */
export function readFolderPeople(files: PlanFiles, blame: Blame): Record<string, string> {
  if (!files.has(peopleFile)) return {}
  const { data, error } = z.record(z.string(), z.string()).safeParse(readFile(files, peopleFile, blame) ?? {})
  for (const { path, message } of error?.issues ?? []) blame(peopleFile, message, path.join('.'))
  return data ?? {}
}

function readFile(files: PlanFiles, file: string, blame: Blame): unknown {
  const text = files.get(file)
  if (text !== undefined) return readJson(file, text, blame)
  blame(file, 'This file is missing.')
  return undefined
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The schema names a playbook by its place in the list, a rule by its key. */
function fileOf([part, which]: PropertyKey[], playbooks: unknown[]): string {
  if (part !== 'playbooks') return `settings/${fileOfPart[part as SettingsPart] ?? 'plan.json'}`
  const key = typeof which === 'number' ? (playbooks[which] as { key?: unknown } | undefined)?.key : which
  return typeof key === 'string' ? playbookFile(key) : 'settings/playbooks'
}

/** The calling order is named by severity, not by place. */
const placeInSettings = (path: (string | number)[], settings: PlanSettings): string =>
  path[0] === 'callingOrder' ? path.join('.') : placeOf(path, settings)
