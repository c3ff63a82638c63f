import { Invalid } from '../../base/errors.ts'
import { faultsOf, playbookShape, readStep, type CacaoDocument, type Fault, type Step } from './cacao-shape.ts'

/** A document that cannot become a playbook: each reason names its place as the path of the JSON. Nothing was stored. */
export class PlaybookUnreadable extends Invalid {
  override readonly code = 'playbook.unreadable'
  constructor(faults: Fault[]) {
    const shown = faults
      .slice(0, mostFaults)
      .map(({ path, says }) => ({ field: 'content', message: path.length > 0 ? `${placeWords(path)} ${says}.` : `${says}.` }))
    const more = faults.length - shown.length
    super(more > 0 ? [...shown, { field: 'content', message: `And ${more} more.` }] : shown)
  }
}

/** With more than that wrong it is another kind of document. */
const mostFaults = 5

/** “workflow › action--… › commands › 1”: lists are counted from 1, as people do. */
const placeWords = (path: PropertyKey[]) => path.map((each) => (typeof each === 'number' ? String(each + 1) : String(each))).join(' › ')

/** About ten times the largest that ships. */
const longest = 2_000_000
const deepest = 50
/** Our longest playbook, all of it questions, has some 600. */
const mostSteps = 1000

export function readDocument(content: string): CacaoDocument {
  const parsed = playbookShape.safeParse(storable(readJson(content)))
  if (!parsed.success) throw new PlaybookUnreadable(faultsOf(parsed.error))
  const { workflow: given, ...document } = parsed.data
  const entries = Object.entries(given)
  if (entries.length > mostSteps)
    throw new PlaybookUnreadable([{ path: ['workflow'], says: `has ${entries.length} steps, more than anybody follows` }])
  const faults: Fault[] = []
  const workflow = new Map<string, Step>()
  for (const [id, each] of entries) {
    const step = readStep(id, each)
    if ('faults' in step) faults.push(...step.faults)
    else workflow.set(id, step.value)
  }
  if (faults.length > 0) throw new PlaybookUnreadable(faults)
  return { ...document, workflow, members: Object.keys(document) }
}

function readJson(content: string): unknown {
  const refuse = (says: string) => new PlaybookUnreadable([{ path: [], says }])
  if (content.length > longest) throw refuse('This file is larger than 2 MB, far more than one playbook')
  // Some editors put a byte order mark first, which JSON does not know.
  const text = content.replace(/^\uFEFF/, '')
  if (!text.trim()) throw refuse('This file is empty')
  if (depthOf(text) > deepest) throw refuse(`This file is nested more than ${deepest} levels deep, which no playbook is`)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    throw refuse(
      `This file is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read'}. Export it again from the tool it comes from`,
    )
  }
  throw refuse('This file holds no playbook: a playbook is an object, { … }. Put every playbook in a file of its own')
}

/** How deep the brackets go, without following them: what is deeper than our stack must not be parsed. */
function depthOf(text: string): number {
  let [depth, most, inText] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (inText && sign === '\\') at++
    else if (sign === '"') inText = !inText
    else if (!inText && (sign === '{' || sign === '[')) most = Math.max(most, ++depth)
    else if (!inText && (sign === '}' || sign === ']')) depth--
  }
  return most
}

/** Without what PostgreSQL cannot hold: NUL and lone surrogates. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '\uFFFD').toWellFormed()
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, storable(each)]))
}
