import { shortly, type Note } from '../imported.ts'
import { Unreadable } from '../unreadable.ts'
import { keyOf, readBraces, variablePattern, type Fields } from '../variables.ts'
import { isValues } from './file-names.ts'
import { readJsonValues, readYaml, type Given, type Values } from './simple-yaml.ts'

/** What each file gives, by name. */
export type GivenValues = [path: string, values: Map<string, Given>][]

/** Files that hold values: `info.yml` and the like. What settings of other programs hold is none of it. */
export function gatherValues(name: string, texts: ReadonlyMap<string, string>, about: Note[]): GivenValues {
  return [...texts]
    .filter(([path]) => isValues(path) && !/(^|\/)(mkdocs\.yml|_config\.yml|package(-lock)?\.json)$/.test(path))
    .flatMap(([path, text]): [string, Map<string, Given>][] => {
      const { values, strange } = readValues(`${name}, at ${path}`, path, text)
      for (const { line, words } of strange)
        about.push({
          kind: 'variable',
          weight: 'left-out',
          says: `A line of ${path} was not understood.`,
          words: shortly(words),
          near: `line ${line}`,
        })
      return [[path, values]]
    })
}

function readValues(place: string, path: string, text: string): Values {
  if (!/\.json$/i.test(path)) return readYaml(text)
  try {
    return readJsonValues(text)
  } catch (error) {
    throw new Unreadable(
      'import-damaged',
      place,
      `This is not JSON: ${error instanceof Error ? error.message : String(error)}. Mend it, or take it out of the folder.`,
    )
  }
}

/** Values for fields that the text asks for. A value that is only its own name in braces is none. */
export function giveValues(fields: Fields, given: GivenValues, about: Note[]): void {
  const asked = new Map(fields.list().map((field) => [field.key, field]))
  for (const [path, values] of given) {
    const unasked: string[] = []
    for (const [name, { value, help }] of values) {
      const key = keyOf(name)
      const words = isPlaceholder(value, key) ? null : resolved(value, asked)
      const before = asked.get(key)
      if (before && !before.value) {
        fields.take(name, { help: before.help ?? help, value: words })
        Object.assign(before, { value: words })
      } else if (!before && words && isValues(path)) unasked.push(`${name}: ${value}`)
    }
    const says = `${path} gives values that no text asks for.`
    if (unasked.length > 0) about.push({ kind: 'variable', weight: 'left-out', says, words: shortly(unasked.join(' · '), 600), near: null })
  }
}

const isPlaceholder = (value: string, key: string): boolean => value.trim() === '' || (/[{}<>[\]]/.test(value) && keyOf(value) === key)

/** A value that names another variable says its value, or its name. */
const resolved = (value: string, asked: Map<string, { label: string; value: string | null }>): string =>
  value
    .replace(variablePattern, (written: string, inner: string) => {
      const braces = readBraces(inner)
      const field = braces.is === 'variable' ? asked.get(keyOf(braces.name)) : undefined
      return field?.value ?? (braces.is === 'variable' ? `[${field?.label ?? braces.name}]` : written.replace(/[{}]/g, ''))
    })
    .slice(0, 4000)
