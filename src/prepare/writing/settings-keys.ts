import type { PlaybookStep } from '../plan/playbook.ts'
import type { PlanSettings } from '../plan/settings.ts'
import type { SettingsPartName } from './settings-part-names.ts'

/** A key made from a name: small letters, digits and hyphens, and none that is taken. */
export function keyFrom(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const first = plain || 'entry'
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? first : `${first}-${count}`
    if (!taken.has(candidate)) return candidate
  }
}

/** What came from outside and is not yet known to be well formed: whatever is not understood is left for the shape to refuse. */
type Loose = Record<string, unknown>
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const keysOf = (items: readonly { key: string }[]) => new Set(items.map(({ key }) => key))

type Settled = { items: unknown; renamed: Map<string, string> }

/**
 * Whatever is there already keeps its key for good, because incidents and texts name it; whatever is not gets one from its
 * name, whichever key it was sent with. `renamed` says which became which.
 */
function settle(items: unknown, known: ReadonlySet<string>, name: string, reserved: string[] = []): Settled {
  const renamed = new Map<string, string>()
  if (!Array.isArray(items)) return { items, renamed }
  const kept = items.filter((each) => isLoose(each) && known.has(String(each.key))).map((each: Loose) => String(each.key))
  const taken = new Set([...reserved, ...kept])
  const settled = items.map((each: unknown) => {
    if (!isLoose(each) || known.has(String(each.key))) return each
    const made = keyFrom(String(each[name] ?? ''), taken)
    taken.add(made)
    if (each.key !== undefined) renamed.set(String(each.key), made)
    return { ...each, key: made }
  })
  return { items: settled, renamed }
}

/** By which member the things of a part are called. */
const named: Partial<Record<SettingsPartName, string>> = {
  teamRoles: 'name',
  categories: 'name',
  dismissalReasons: 'name',
  starters: 'label',
  communications: 'audience',
  training: 'name',
}

/** The value of a part as it was sent, with the keys of what is new in it. */
export function withPartKeys(stored: PlanSettings, part: SettingsPartName, value: unknown): unknown {
  const name = named[part]
  if (name) return settle(value, keysOf(stored[part as 'teamRoles']), name).items
  if (part !== 'questions' || !isLoose(value)) return value
  return Object.fromEntries(Object.entries(value).map(([which, question]) => [which, withAnswerKeys(stored, which, question)]))
}

function withAnswerKeys(stored: PlanSettings, which: string, question: unknown): unknown {
  if (!isLoose(question) || !['functional', 'information', 'recoverability'].includes(which)) return question
  const { items, renamed } = settle(question.answers, keysOf(stored[which as 'functional'].answers), 'label', ['unsure'])
  return { ...question, answers: items, unsureCountsAs: renamed.get(String(question.unsureCountsAs)) ?? question.unsureCountsAs }
}

/** A playbook as it was sent, with keys for its new steps and choices; what led to a new step still does. */
export function withStepKeys(stored: KnownStep[], playbook: unknown): unknown {
  if (!isLoose(playbook)) return playbook
  const { items, renamed } = settle(playbook.steps, keysOf(stored), 'title', ['end'])
  const now = (key: unknown) => renamed.get(String(key)) ?? key
  if (!Array.isArray(items)) return playbook
  return { ...playbook, steps: items.map((step: unknown) => (isLoose(step) ? leading(step, choicesOf(stored, step), now) : step)) }
}

type KnownStep = Pick<PlaybookStep, 'key'> & Partial<Pick<PlaybookStep, 'flow'>>

/** A choice keeps its key as well: comparing two versions tells a reworded choice from another one by it. */
function choicesOf(stored: KnownStep[], { key }: Loose): ReadonlySet<string> {
  const flow = stored.find((step) => step.key === key)?.flow
  return keysOf(flow?.is === 'decision' ? flow.choices : [])
}

function leading(step: Loose, known: ReadonlySet<string>, now: (key: unknown) => unknown): Loose {
  const next = step.next === undefined ? {} : { next: now(step.next) }
  const { flow } = step
  if (!isLoose(flow)) return { ...step, ...next }
  if (flow.is === 'loop') return { ...step, ...next, flow: { ...flow, back: now(flow.back) } }
  if (flow.is !== 'decision' || !Array.isArray(flow.choices)) return { ...step, ...next }
  const led = flow.choices.map((choice: unknown) => (isLoose(choice) ? { ...choice, next: now(choice.next ?? null) } : choice))
  return { ...step, ...next, flow: { ...flow, choices: settle(led, known, 'label').items } }
}
