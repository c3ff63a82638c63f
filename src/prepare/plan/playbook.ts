import { z } from 'zod'
import { key, phases, target, twins, words, type Refuse } from './settings-words.ts'

/** Where a playbook ends before its last step. */
export const theEnd = 'end'

/**
 * What is special about a step. Without it, the step is something to do, and the next one follows. `next` is the key of
 * a step of the same playbook, `end`, or null for the step that stands after it.
 */
const flow = z.discriminatedUnion('is', [
  /** If, or choose one: which way to go. Two choices are an if, more are a switch. */
  z.strictObject({
    is: z.literal('decision'),
    choices: z
      .array(z.strictObject({ key, label: words, next: key.nullable() }))
      .min(2)
      .max(9),
  }),
  /** Back to an earlier step for as long as what the title asks is so: "More machines found?" */
  z.strictObject({ is: z.literal('loop'), back: key }),
  /** Nothing to do but wait: for a time, or until the title has come true. */
  z.strictObject({ is: z.literal('wait'), for: target.nullable() }),
  /** Another playbook is followed here. */
  z.strictObject({ is: z.literal('playbook'), playbook: key }),
])

export const stepSchema = z.strictObject({
  key,
  phase: z.enum(phases),
  title: words,
  detail: words.nullable().default(null),
  why: words.nullable().default(null),
  evidence: words.nullable().default(null),
  role: key,
  mandatory: z.boolean(),
  /** From opening. Null: no target of its own. */
  within: target.nullable().default(null),
  /** When it may be left out, in plain words. */
  skipWhen: words.nullable().default(null),
  flow: flow.nullable().default(null),
  next: key.nullable().default(null),
})

export const playbookSchema = z.strictObject({
  key,
  name: words,
  /** When to follow it, in a sentence, for whoever chooses. */
  when: words.nullable().default(null),
  steps: z.array(stepSchema).min(1).max(200),
})

export type Playbook = z.infer<typeof playbookSchema>
export type PlaybookStep = Playbook['steps'][number]
export type Flow = NonNullable<PlaybookStep['flow']>

/** A way from one step to another; `label` is the choice that leads there. `back` is what a loop goes. */
export type Way = { from: string; to: string; label: string | null; back: boolean }

/** Every way through a playbook, in the order of its steps. `end` stands for the end. */
export function waysOf(playbook: Playbook): Way[] {
  return playbook.steps.flatMap((step, at): Way[] => {
    const after = playbook.steps[at + 1]?.key ?? theEnd
    const on = { from: step.key, to: step.next ?? after, label: null, back: false }
    if (step.flow?.is === 'decision')
      return step.flow.choices.map(({ label, next }) => ({ from: step.key, to: next ?? after, label, back: false }))
    if (step.flow?.is === 'loop')
      return [
        { from: step.key, to: step.flow.back, label: 'Yes', back: true },
        { ...on, label: 'No' },
      ]
    return [on]
  })
}

/**
 * Whatever a step names must be there, every step can be reached, and ways forward come to an end: only a loop leads
 * back. Steps are named by their titles, which is what the author sees; their keys stand in the path.
 */
export function refuseBadPlaybooks(playbooks: Playbook[], roles: Set<string>, refuse: Refuse): void {
  const named = new Set(playbooks.map((each) => each.key))
  for (const playbook of playbooks) {
    const say: Say = (message, ...path) => refuse(`${message} (playbook “${playbook.name}”)`, 'playbooks', playbook.key, ...path)
    refuseBadKeys(playbook, say)
    for (const step of playbook.steps) refuseBadStep(step, { roles, playbooks: named }, say)
    const unknown = waysOf(playbook).filter(({ to }) => to !== theEnd && !playbook.steps.some((each) => each.key === to))
    for (const { from, to } of unknown) say(`${titled(playbook, from)} leads to the step "${to}", which is not there.`, 'steps', from)
    if (unknown.length === 0) refuseBadWays(playbook, say)
  }
  refuseEndlessPlaybooks(playbooks, refuse)
}

type Say = (message: string, ...path: string[]) => void

const quoted = ({ title }: Pick<PlaybookStep, 'title'>) => `“${title}”`
const titled = ({ steps }: Playbook, key: string) => quoted(steps.find((each) => each.key === key) ?? { title: key })

function refuseBadKeys({ steps }: Playbook, say: Say): void {
  const keys = steps.map((each) => each.key)
  for (const each of new Set(twins(keys))) say(`Two steps have the key "${each}". Give one of them another.`, 'steps', each)
  if (keys.includes(theEnd)) say('"end" is where every playbook ends and cannot be the key of a step.', 'steps', theEnd)
}

function refuseBadStep(step: PlaybookStep, known: { roles: Set<string>; playbooks: Set<string> }, say: Say): void {
  const { key, role, flow: special, next } = step
  if (!known.roles.has(role)) say(`Step ${quoted(step)} names the unknown team role "${role}".`, 'steps', key)
  if (special?.is === 'playbook' && !known.playbooks.has(special.playbook))
    say(`Step ${quoted(step)} leads to the unknown playbook "${special.playbook}".`, 'steps', key)
  if (special?.is !== 'decision') return
  if (next)
    say(`${quoted(step)} is a decision: where it leads stands with its choices, so it cannot name a next step as well.`, 'steps', key)
  for (const part of ['key', 'label'] as const)
    for (const each of new Set(twins(special.choices.map((choice) => choice[part]))))
      say(`${quoted(step)} offers the choice "${each}" twice.`, 'steps', key)
}

function refuseBadWays(playbook: Playbook, say: Say): void {
  const ways = waysOf(playbook)
  const keys = playbook.steps.map((each) => each.key)
  const title = (key: string) => titled(playbook, key)
  const forward = (from: string) => ways.filter((way) => way.from === from && !way.back && way.to !== theEnd).map(({ to }) => to)
  const round = circle(keys, forward)
  if (round) say(`Its steps lead in a circle without a loop step: ${round.map(title).join(' → ')}.`, 'steps', round[0] ?? '')
  const reached = reachedFrom(keys.slice(0, 1), (from) => ways.filter((way) => way.from === from).map(({ to }) => to))
  for (const key of keys.filter((each) => !reached.has(each))) say(`No way leads to the step ${title(key)}.`, 'steps', key)
  for (const { from, to } of ways.filter((way) => way.back)) {
    if (to === theEnd || keys.indexOf(to) >= keys.indexOf(from)) {
      say(`The loop ${title(from)} must go back to an earlier step, and ${title(to)} is not earlier.`, 'steps', from)
    } else if (!round && !reachedFrom([to], forward).has(from)) {
      say(`The loop ${title(from)} goes back to ${title(to)}, but from there no way leads to the loop again.`, 'steps', from)
    }
  }
}

function refuseEndlessPlaybooks(playbooks: Playbook[], refuse: Refuse): void {
  const find = (key: string) => playbooks.find((each) => each.key === key)
  const round = circle(
    playbooks.map((each) => each.key),
    (from) => (find(from)?.steps ?? []).flatMap(({ flow: special }) => (special?.is === 'playbook' ? [special.playbook] : [])),
  )
  if (!round) return
  const names = round.map((key) => `“${find(key)?.name ?? key}”`)
  refuse(`Playbooks lead into each other without end: ${names.join(' → ')}.`, 'playbooks', round[0] ?? '')
}

function reachedFrom(start: string[], leadsTo: (from: string) => string[]): Set<string> {
  const reached = new Set(start)
  for (const each of reached) for (const to of leadsTo(each)) reached.add(to)
  return reached
}

/** The first circle there is, as the keys on it with the first one again at the end; null when there is none. */
export function circle(keys: string[], leadsTo: (from: string) => string[]): string[] | null {
  const done = new Set<string>()
  const walk = (at: string, path: string[]): string[] | null => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
    if (done.has(at)) return null
    for (const to of leadsTo(at)) {
      const found = walk(to, [...path, at])
      if (found) return found
    }
    done.add(at)
    return null
  }
  for (const each of keys) {
    const found = walk(each, [])
    if (found) return found
  }
  return null
}
