import type { Mark, Node as TextNode, Schema } from '@tiptap/pm/model'
import type { PhrasingContent, Text } from 'mdast'
import { fieldDirective, isTint } from '../../../plan/text/directives.ts'

type Reading = { schema: Schema; source: string }

/** The words of a line as the editor holds them. What it has no picture for stays as it was written. */
export const readInline = (children: PhrasingContent[], reading: Reading, marks: readonly Mark[] = []): TextNode[] =>
  children.flatMap((child) => readOne(child, reading, marks))

function readOne(child: PhrasingContent, reading: Reading, marks: readonly Mark[]): TextNode[] {
  const { schema } = reading
  const within = (name: string, attrs?: Record<string, unknown>) =>
    'children' in child ? readInline(child.children, reading, mark(schema, name, attrs).addToSet(marks)) : []
  switch (child.type) {
    case 'text':
      return isUnknownDirective(child, reading) ? [raw(child, reading, marks)] : words(schema, child.value, marks)
    case 'strong':
      return within('bold')
    case 'emphasis':
      return within('italic')
    case 'delete':
      return within('strike')
    case 'inlineCode':
      return words(schema, child.value, mark(schema, 'code').addToSet(marks))
    case 'link':
      return hasWords(child) ? within('link', { href: child.url, title: child.title ?? null }) : [raw(child, reading, marks)]
    case 'break':
      return [node(schema, 'hardBreak', {}, marks)]
    case 'textDirective':
      return readDirective(child, reading, marks)
    default:
      return [raw(child, reading, marks)]
  }
}

function readDirective(child: Extract<PhrasingContent, { type: 'textDirective' }>, reading: Reading, marks: readonly Mark[]): TextNode[] {
  const { schema } = reading
  const attributes = child.attributes ?? {}
  const only = (...names: string[]) => Object.keys(attributes).join() === names.join()
  if (child.name === fieldDirective && only('key') && attributes.key && child.children.length === 0)
    return [node(schema, 'field', { key: attributes.key }, marks)]
  const nested = marks.some(({ type }) => type.name === 'tint')
  if (isTint(child.name) && only() && hasWords(child) && !nested)
    return readInline(child.children, reading, mark(schema, 'tint', { kind: child.name }).addToSet(marks))
  return [raw(child, reading, marks)]
}

/** parseText gives back what is no directive of ours as words; with a label or attributes it would not survive being retyped. */
const isUnknownDirective = (child: Text, reading: Reading) =>
  /^:[^\s\p{P}\p{S}](?:[^\s\p{P}\p{S}]|[-_])*[[{]/u.test(child.value) && sourceOf(child, reading) === child.value

const hasWords = (child: { children: PhrasingContent[] }): boolean =>
  child.children.some((each) => ('value' in each ? each.value !== '' : !('children' in each) || hasWords(each)))

/** Where a line of the source ends within a paragraph is nothing to the reader. */
const words = (schema: Schema, value: string, marks: readonly Mark[]): TextNode[] =>
  value ? [schema.text(value.replace(/[ \t]*(\r\n|\n|\r)[ \t]*/g, ' '), marks)] : []

const sourceOf = (child: PhrasingContent, { source }: Reading) => source.slice(child.position?.start.offset, child.position?.end.offset)

const raw = (child: PhrasingContent, reading: Reading, marks: readonly Mark[]) =>
  node(reading.schema, 'rawInline', { source: sourceOf(child, reading) }, marks)

const mark = (schema: Schema, name: string, attrs?: Record<string, unknown>): Mark => schema.mark(name, attrs)
const node = (schema: Schema, name: string, attrs: Record<string, unknown>, marks: readonly Mark[]): TextNode =>
  schema.node(name, attrs, undefined, marks)
