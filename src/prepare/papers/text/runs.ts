import type { PhrasingContent, Root } from 'mdast'
import type { Run, Tint } from '../../../platform/print/document.ts'
import { fieldDirective, isTint } from '../../plan/text/directives.ts'
import type { PlanField } from '../../plan/settings-parts.ts'

/** What the words of a line need to know of the document around them. */
export type Around = {
  root: Root
  fields: PlanField[]
  /** Whether guidance is printed, and examples are green. */
  template: boolean
  /** Keys of the footnotes in the order in which they are first named. */
  notes: string[]
}

type Look = Omit<Run, 'text'>
const plain: Look = { as: 'plain' }

/**
 * The runs of a line. Soft line ends are spaces; only a hard break is a line end on paper. Where guidance is not printed,
 * the space before it goes with it.
 */
export function runsOf(nodes: PhrasingContent[], around: Around, look: Look = plain): Run[] {
  const runs: Run[] = []
  nodes.forEach((node, at) => {
    if (isGone(node, around)) closeGap(runs, nodes[at + 1])
    else runs.push(...runOf(node, around, look))
  })
  return runs
}

const isGone = (node: PhrasingContent, { template }: Around): boolean =>
  node.type === 'textDirective' && node.name === 'guidance' && !template

function closeGap(runs: Run[], next: PhrasingContent | undefined): void {
  const last = runs.at(-1)
  const closes = next === undefined || (next.type === 'text' && /^[\s.,;:!?)]/.test(next.value))
  if (last && closes) runs[runs.length - 1] = { ...last, text: last.text.replace(/ +$/, '') }
}

function runOf(node: PhrasingContent, around: Around, look: Look): Run[] {
  switch (node.type) {
    case 'text':
      return [{ ...look, text: node.value.replace(/[ \t]*\r?\n[ \t]*/g, ' ') }]
    case 'strong':
      return runsOf(node.children, around, { ...look, as: 'strong' })
    case 'emphasis':
      return runsOf(node.children, around, { ...look, italic: true })
    case 'delete':
      return runsOf(node.children, around, { ...look, struck: true })
    case 'inlineCode':
      return [{ ...look, as: 'code', text: node.value }]
    case 'break':
      return [{ ...look, text: '\n' }]
    case 'html':
      return node.value.startsWith('<!--') ? [] : [{ ...look, as: 'code', text: node.value }]
    case 'link':
      return linkRuns(node.url, runsOf(node.children, around, look))
    case 'linkReference':
      return linkRuns(addressOf(node.identifier, around), runsOf(node.children, around, look))
    case 'image':
      return pictureRuns(node.alt ?? null, node.url, look)
    case 'imageReference':
      return pictureRuns(node.alt ?? null, addressOf(node.identifier, around), look)
    case 'footnoteReference':
      return [{ ...look, text: String(noteNumber(node.identifier, around)), raised: true }]
    case 'textDirective':
      return directiveRuns(node.name, node.attributes?.key ?? '', node.children, around, look)
    default:
      return []
  }
}

function directiveRuns(name: string, key: string, children: PhrasingContent[], around: Around, look: Look): Run[] {
  if (name === fieldDirective) return fieldRuns(key, around, look)
  if (!isTint(name)) return runsOf(children, around, look)
  if (around.template) return runsOf(children, around, { ...look, tint: name })
  return runsOf(children, around, look)
}

/** What nobody has filled in yet shows its label, so that a reader sees what is missing. */
function fieldRuns(key: string, { fields, template }: Around, look: Look): Run[] {
  const field = fields.find((each) => each.key === key)
  const value = field?.value?.trim()
  if (value) return [{ ...look, text: value }]
  const missing = `[${field ? field.label : 'A field that is not in the settings'}]`
  return [template ? { ...look, text: missing, tint: 'guidance' satisfies Tint } : { ...look, as: 'quiet', text: missing }]
}

/** Only ways that a person may want to follow. Anything else in an address is words. */
const followed = /^(https?:\/\/|mailto:|tel:)/i

/** On paper nobody can click: the address follows the words, unless it is the words. */
function linkRuns(url: string | null, runs: Run[]): Run[] {
  if (!url || !followed.test(url)) return runs
  const shown = url.replace(/^(mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '')
  const words = runs.map(({ text }) => text).join('')
  const linked = runs.map((run) => ({ ...run, link: url }))
  return words.includes(shown) ? linked : [...linked, { as: 'quiet', text: ` (${shown})` }]
}

/** Pictures stay where they are; their words say what they show. */
const pictureRuns = (alt: string | null, url: string | null, look: Look): Run[] => [
  { ...look, as: 'quiet', text: `[Picture: ${[alt, url].filter(Boolean).join(', ') || 'without words'}]` },
]

function addressOf(identifier: string, { root }: Around): string | null {
  const found = root.children.find((node) => node.type === 'definition' && node.identifier === identifier)
  return found?.type === 'definition' ? found.url : null
}

function noteNumber(identifier: string, { notes }: Around): number {
  if (!notes.includes(identifier)) notes.push(identifier)
  return notes.indexOf(identifier) + 1
}
