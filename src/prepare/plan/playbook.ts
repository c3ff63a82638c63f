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

/** Every step that is named must be there; ways forward must come to an end; a loop goes back, not forward. */
export function refuseBadPlaybooks(playbooks: Playbook[], roles: Set<string>, refuse: Refuse): void {
  for (const playbook of playbooks) {
    const keys = new Set(playbook.steps.map((each) => each.key))
    const say = (message: string) => refuse(`${message} (playbook “${playbook.name}”)`, 'playbooks', playbook.key)
    for (const each of twins(playbook.steps.map((one) => one.key))) say(`Step "${each}" is there twice.`)
    if (keys.has(theEnd)) say('"end" is where every playbook ends and cannot be the key of a step.')
    for (const { key: name, role, flow: special } of playbook.steps) {
      if (!roles.has(role)) say(`Step "${name}" names the unknown team role "${role}".`)
      if (special?.is === 'playbook' && !playbooks.some((each) => each.key === special.playbook))
        say(`Step "${name}" leads to the unknown playbook "${special.playbook}".`)
    }
    const unknown = waysOf(playbook).filter(({ to }) => to !== theEnd && !keys.has(to))
    for (const { from, to } of unknown) say(`Step "${from}" leads to the unknown step "${to}".`)
    if (unknown.length === 0) refuseEndless(playbook, say)
  }
  const round = circle(
    playbooks.map((each) => each.key),
    (from) =>
      (playbooks.find((each) => each.key === from)?.steps ?? []).flatMap(({ flow: special }) =>
        special?.is === 'playbook' ? [special.playbook] : [],
      ),
  )
  if (round) refuse(`Playbooks lead into each other without end: ${round.join(' → ')}.`, 'playbooks', round[0] ?? '')
}

function refuseEndless(playbook: Playbook, say: (message: string) => void): void {
  const ways = waysOf(playbook)
  const forward = (from: string) => ways.filter((way) => way.from === from && !way.back && way.to !== theEnd).map(({ to }) => to)
  const round = circle(
    playbook.steps.map((each) => each.key),
    forward,
  )
  if (round) say(`Its steps lead in a circle without a loop step: ${round.join(' → ')}.`)
  const place = (name: string) => playbook.steps.findIndex((each) => each.key === name)
  for (const { from, to } of ways.filter((way) => way.back))
    if (place(to) >= place(from)) say(`Loop "${from}" must go back to an earlier step, and "${to}" is not earlier.`)
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
