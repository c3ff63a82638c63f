import fc from 'fast-check'
import type { OrganisationId, PersonId } from '../../base/ids.ts'
import { playbookSchema, refuseBadPlaybooks, theEnd, type Playbook } from '../../prepare/plan/playbook.ts'
import { phases } from '../../prepare/plan/settings-words.ts'
import { identityOf, playbookId } from './cacao-ids.ts'
import type { TeamRole } from './match-roles.ts'
import type { Into } from './read-playbook.ts'
import { writePlaybook, type CacaoFacts } from './write-playbook.ts'

export const identity = identityOf('11111111-1111-4111-8111-111111111111' as OrganisationId)
const ana = { id: 'aaaaaaaa-1111-4111-8111-111111111111' as PersonId, name: 'Ana Ruiz' }
const ben = { id: 'bbbbbbbb-1111-4111-8111-111111111111' as PersonId, name: 'Ben Okafor' }

export const team: (TeamRole & { duty: string })[] = [
  { key: 'incident-lead', name: 'Incident lead', duty: 'Decides.', leads: true, holders: [ana, ben] },
  { key: 'technical-lead', name: 'Technical lead', duty: 'Does.', leads: false, holders: [ben] },
]

const at = new Date('2026-03-02T14:00:00Z')
export const facts: CacaoFacts = { identity, tlp: 'TLP:AMBER', created: at, modified: at, roles: team }

export const into = (...keys: string[]): Into => ({
  team,
  choice: { roles: {}, otherwise: null },
  playbooks: new Map(keys.map((key) => [playbookId(identity, key), key])),
  keys: new Set(keys),
})

type Document = { name: string; workflow_start: string; workflow: Record<string, Record<string, unknown>> } & Record<string, unknown>

export const documentOf = (playbook: Playbook, given: Partial<CacaoFacts> = {}) =>
  JSON.parse(writePlaybook(playbook, { ...facts, ...given })) as Document

const step = { phase: 'identification' as const, role: 'technical-lead', mandatory: false }

/** One of everything: a decision of two and of three, a loop, both waits, another playbook, jumps and an early end. */
export const everything = playbookSchema.parse({
  key: 'everything',
  name: 'Everything at once',
  when: 'When nobody knows what it is.',
  steps: [
    { ...step, key: 'look', title: 'Look at it', detail: 'Screen and cables.', why: 'To know.', evidence: 'A photo.', mandatory: true },
    {
      ...step,
      key: 'records',
      title: 'Are records concerned?',
      role: 'incident-lead',
      flow: {
        is: 'decision',
        choices: [
          { key: 'yes', label: 'Yes, they are', next: null },
          { key: 'no', label: 'No', next: 'which' },
        ],
      },
    },
    { ...step, key: 'other', title: 'Follow the other one', detail: 'All of it.', flow: { is: 'playbook', playbook: 'general' } },
    {
      ...step,
      key: 'which',
      title: 'How bad is it?',
      phase: 'containment',
      flow: {
        is: 'decision',
        choices: [
          { key: 'good', label: 'Harmless', next: theEnd },
          { key: 'bad', label: 'Bad', next: null },
          { key: 'worse', label: 'Worse', next: 'learn' },
        ],
      },
    },
    {
      ...step,
      key: 'unplug',
      title: 'Unplug it',
      phase: 'containment',
      within: { amount: 30, unit: 'minutes' },
      skipWhen: 'It is unplugged.',
    },
    { ...step, key: 'more', title: 'More machines found?', phase: 'eradication', flow: { is: 'loop', back: 'look' } },
    { ...step, key: 'watch', title: 'Watch it', phase: 'recovery', flow: { is: 'wait', for: { amount: 2, unit: 'days' } } },
    { ...step, key: 'vendor', title: 'Wait for the vendor', phase: 'recovery', flow: { is: 'wait', for: null } },
    { ...step, key: 'learn', title: 'Talk about it', phase: 'lessons-learned' },
  ],
})

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 })
const amount = fc.oneof(fc.integer({ min: 1, max: 90 }), fc.double({ min: 1e-9, max: 1e12, noNaN: true }))
const target = fc.record({ amount, unit: fc.constantFrom('minutes', 'hours', 'days', 'working-days') })
const oddKeys = fc.constantFrom('default', 'constructor', '1', '10', '2nd', 'end', 'yes', 'no', 'a-b', 'x'.repeat(300))
const index = fc.nat(40)

const rawStep = fc.record({
  said: fc.record({
    phase: fc.constantFrom(...phases),
    title: text,
    detail: maybe(text),
    why: maybe(text),
    evidence: maybe(text),
    role: fc.constantFrom('incident-lead', 'technical-lead'),
    mandatory: fc.boolean(),
    within: maybe(target),
    skipWhen: maybe(text),
  }),
  is: fc.constantFrom('work', 'work', 'work', 'decision', 'decision', 'loop', 'wait', 'playbook'),
  jump: fc.option(index, { nil: null, freq: 2 }),
  ways: fc.uniqueArray(fc.record({ key: oddKeys, label: text, to: maybe(index) }), {
    minLength: 2,
    maxLength: 5,
    selector: ({ key }) => key,
  }),
  back: index,
  wait: maybe(target),
})

/** Any playbook that the rules of the plan let stand: jumps, early ends, loops within and across loops, steps in any order. */
export const anyPlaybook: fc.Arbitrary<Playbook> = fc
  .record({
    name: text,
    when: maybe(text),
    raw: fc.array(rawStep, { minLength: 1, maxLength: 10 }),
    mixed: fc.array(index, { maxLength: 9 }),
  })
  .map(({ name, when, raw, mixed }) => {
    const keys = raw.map((_, place) => `s${place}`)
    const onwards = (from: number, to: number | null) => (to === null ? null : (keys[from + 1 + (to % (keys.length - from))] ?? theEnd))
    const steps = raw.map(({ said, is, jump, ways, back, wait }, place) => {
      const choices = ways.map(({ to, ...choice }, which) => ({
        ...choice,
        label: `${choice.label}${which}`,
        next: which === 0 ? null : onwards(place, to),
      }))
      const flows = {
        work: null,
        decision: { is: 'decision', choices },
        loop: place === 0 ? null : { is: 'loop', back: keys[back % place] },
        wait: { is: 'wait', for: wait },
        playbook: { is: 'playbook', playbook: 'general' },
      }
      return { ...said, key: keys[place], flow: flows[is as keyof typeof flows], next: is === 'decision' ? null : onwards(place, jump) }
    })
    return playbookSchema.safeParse({ key: 'any', name, when, steps: mixed.length > 4 ? shuffled(steps, mixed) : steps }).data
  })
  .filter((playbook): playbook is Playbook => playbook !== undefined && stands(playbook))

type RawStep = { key: string | undefined; flow: unknown; next: string | null }

/** The same ways in another order of the list: what went to the step behind is said outright. */
function shuffled(steps: RawStep[], by: number[]): RawStep[] {
  const plain = steps.map((each, at) => {
    const after = steps[at + 1]?.key ?? theEnd
    const flow = each.flow as { is: string; choices: { next: string | null }[] } | null
    if (flow?.is !== 'decision') return { ...each, next: each.next ?? after }
    return { ...each, flow: { ...flow, choices: flow.choices.map((choice) => ({ ...choice, next: choice.next ?? after })) } }
  })
  const [first, ...rest] = plain
  return [first!, ...rest.toSorted((one, other) => (by[plain.indexOf(one) % by.length] ?? 0) - (by[plain.indexOf(other) % by.length] ?? 0))]
}

function stands(playbook: Playbook): boolean {
  let stood = true
  const general = { ...playbook, key: 'general', steps: [{ ...playbook.steps[0]!, flow: null, next: theEnd }] }
  refuseBadPlaybooks([playbook, general], new Set(team.map(({ key }) => key)), () => void (stood = false))
  return stood
}
