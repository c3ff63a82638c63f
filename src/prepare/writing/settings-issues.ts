import type { z } from 'zod'
import type { FieldProblem } from '../../base/errors.ts'
import type { Names } from './settings-names.ts'
import { type Item, type Outline } from './settings-outline.ts'
import { outlines } from './settings-outlines.ts'
import type { SettingsPartName } from './settings-part-names.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with the shape of a part, by the path within it and in words: "Severity 2, acknowledge: give a number above 0." */
export function issueWords(part: SettingsPartName | 'playbook', value: unknown, issues: readonly Issue[], names: Names): FieldProblem[] {
  return issues.slice(0, 50).map((issue) => {
    const place = placeWords(outlineOfPart(part, value), value, issue.path, names)
    const mend = mendWords(issue, at(value, issue.path))
    return { field: issue.path.join('.'), message: place ? `${place}: ${mend}` : mend }
  })
}

function outlineOfPart(part: SettingsPartName | 'playbook', value: unknown): Outline {
  const group = (fields: Record<string, Outline>): Outline => ({ is: 'group', label: '', fields })
  if (part === 'title' || part === 'questions') return group(outlines)
  const outline = outlines[part === 'playbook' || part === 'playbookOrder' ? 'playbooks' : part] ?? group({})
  if (part !== 'playbook' || outline.is !== 'list') return outline
  return typeof outline.item === 'function' ? outline.item((value ?? {}) as Item) : outline.item
}

/** "Severity 2, acknowledge": as far down the path as there are words for it. */
function placeWords(outline: Outline, value: unknown, path: readonly PropertyKey[], names: Names): string {
  const words: string[] = []
  let here: Outline | undefined = outline
  let what = value
  for (const [depth, step] of path.entries()) {
    if (!here) break
    what = at(what, [step])
    if (here.is === 'list') {
      const item = what as Item
      words.push(`${here.noun} ${nameOf(here, item, names) ?? Number(step) + 1}`.trim())
      here = typeof here.item === 'function' ? here.item(item ?? {}) : here.item
    } else if (here.is === 'group') {
      if (depth === 0 && here.label) words.push(here.label)
      here = here.fields[String(step)]
      const label = here && 'label' in here ? here.label : ''
      if (label) words.push(label)
      else if (here?.is === 'set') words.push(here.of)
    } else break
  }
  return capital(words.join(', '))
}

function nameOf(outline: Outline & { is: 'list' }, item: unknown, names: Names): string | null {
  if (typeof item !== 'object' || item === null) return null
  try {
    const name = outline.nameOf(item as Item, names)
    return /“(undefined|null|)”|undefined/.test(name) ? null : name
  } catch {
    return null
  }
}

function mendWords(issue: Issue, given: unknown): string {
  if (given === undefined || given === null || given === '') return 'this is missing.'
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return issue.minimum === 1 ? 'there must be at least one.' : `there must be at least ${issue.minimum}.`
    if (issue.origin === 'string') return 'this is missing.'
    return issue.inclusive ? `give a number of at least ${issue.minimum}.` : `give a number above ${issue.minimum}.`
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'array') return `there may be no more than ${issue.maximum}.`
    if (issue.origin === 'string') return `please keep it under ${Number(issue.maximum).toLocaleString('en-US')} characters.`
    return `give a number of at most ${issue.maximum}.`
  }
  if (issue.code === 'unrecognized_keys') return `“${issue.keys.join('”, “')}” is not known here.`
  if (issue.code === 'invalid_type')
    return issue.expected === 'int' ? 'give a whole number.' : issue.expected === 'number' ? 'give a number.' : 'this is not understood.'
  if (issue.code === 'invalid_value') return `please choose one of ${issue.values.map(String).join(', ')}.`
  return issue.message
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
