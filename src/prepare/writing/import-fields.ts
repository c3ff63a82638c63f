import { parseText } from '../plan/text/parse-text.ts'
import type { PlanField } from '../plan/settings-parts.ts'
import type { ImportedField } from '../papers/reading/imported.ts'
import type { Nodes } from 'mdast'

/** The fields that there are, with values where they had none, and those that are new. */
export function withFields(fields: PlanField[], imported: ImportedField[]): PlanField[] {
  const given = new Map(imported.map((field) => [field.key, field]))
  const known = fields.map((field) => ({
    ...field,
    value: field.value?.trim() ? field.value : (given.get(field.key)?.value ?? field.value),
  }))
  const added = imported
    .filter(({ key }) => !fields.some((field) => field.key === key))
    .map(({ key, label, help, value }): PlanField => ({
      key,
      label: label.slice(0, 200),
      help: help?.slice(0, 2000) ?? null,
      value,
      required: true,
    }))
  return [...known, ...added]
}

/** Text without the fields that it cannot have: their value where it is known, else what belongs there, as guidance. */
export function withoutFields(body: string, missing: ImportedField[]): string {
  if (missing.length === 0) return body
  const byKey = new Map(missing.map((field) => [field.key, field]))
  const places: { from: number; to: number; text: string }[] = []
  const look = (node: Nodes): void => {
    const field = node.type === 'textDirective' && node.name === 'field' ? byKey.get(node.attributes?.key ?? '') : undefined
    if (field) places.push({ from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0, text: wordsFor(field) })
    if ('children' in node) node.children.forEach(look)
  }
  look(parseText(body))
  return places.toReversed().reduce((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), body)
}

const wordsFor = ({ label, value }: ImportedField): string => (value ? literal(value) : `:guidance[${literal(label)}]`)

const literal = (words: string) => words.replace(/\s+/g, ' ').replace(/[\\`*_[\]{}<>|~:#]/g, '\\$&')
