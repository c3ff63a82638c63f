import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settingsShape, type PlanSettings } from '../plan/settings.ts'
import { settingsChanges } from './compare-settings.ts'
import { namesOf } from './settings-names.ts'
import { outlines } from './settings-outlines.ts'
import { anaId, benId, fullPlan, severityOf } from './settings.cast.ts'

const known = {
  people: new Map([
    [anaId as string, 'Ana Ruiz'],
    [benId as string, 'Ben Cole'],
  ]),
  sections: new Map([['purpose', 'Purpose']]),
}
const names = namesOf(known, fullPlan)
const changes = (before: PlanSettings, after: PlanSettings) => settingsChanges(before, after, namesOf(known, before, after))
const lines = (before: PlanSettings, after: PlanSettings) => changes(before, after).map(({ text }) => text)
const changed = (change: (settings: PlanSettings) => void) => {
  const after = structuredClone(fullPlan)
  change(after)
  return lines(fullPlan, after)
}

describe('a change of the settings is told', () => {
  test('with the unit once where it is the same, and with both where it is not', () => {
    const slower = severityOf(fullPlan, 2, { acknowledge: { amount: 60, unit: 'minutes' } })
    expect(lines(slower, fullPlan)).toEqual(['Severity 2 acknowledge: 60 → 30 minutes'])
    expect(lines(fullPlan, severityOf(fullPlan, 2, { acknowledge: { amount: 1, unit: 'hours' } }))).toEqual([
      'Severity 2 acknowledge: 30 minutes → 1 hour',
    ])
    expect(lines(fullPlan, severityOf(fullPlan, 2, { updateEvery: null }))).toEqual(['Severity 2 update every: 120 minutes → none'])
  })

  test('with people by their names', () => {
    expect(changed(({ teamRoles }) => teamRoles[0]!.alternates.pop())).toEqual(['Incident lead: alternate Ben Cole removed'])
    expect(changed(({ teamRoles }) => (teamRoles[1]!.primary = anaId))).toEqual(['Technical lead, primary: Ben Cole → Ana Ruiz'])
  })

  test('with what came, what went and what stands elsewhere', () => {
    const category = { ...fullPlan.categories[0]!, key: 'lost-key', name: 'Lost key' }
    expect(changed(({ categories }) => categories.push(category))).toEqual(['Category “Lost key” added'])
    expect(changed(({ categories }) => categories.splice(1, 1))).toEqual(['Category “Fraudulent mail” removed'])
    expect(changed(({ categories }) => categories.unshift(...categories.splice(2, 1)))).toEqual([
      'Category “Lost or stolen device” moved to the beginning',
    ])
  })

  test('at its place in the severity matrix', () => {
    expect(changed(({ matrix }) => (matrix['medium/exposed/regular'] = 3))).toEqual(['Matrix: medium / exposed / regular: 2 → 3'])
  })

  test('step by step and word by word in a playbook', () => {
    const told = changed(({ playbooks }) => {
      const [malware] = playbooks
      malware!.steps[1]!.title = 'Unplug every machine'
      malware!.steps.splice(2, 1)
      malware!.steps.push({ ...malware!.steps[0]!, key: 'call', title: 'Call the vendor' })
    })
    expect(told).toEqual([
      'Playbook “Malicious software”, step “Unplug every machine”, title: “Unplug the machine” → “Unplug every machine”',
      'Playbook “Malicious software”, step “Call the vendor” added',
      'Playbook “Malicious software”, step “Wipe the machine” removed',
    ])
  })

  test('by where a step leads, with the titles of the steps', () => {
    const told = changed(({ playbooks }) => {
      const flow = playbooks[2]!.steps[2]!.flow
      if (flow?.is === 'decision') flow.choices[1]!.next = 'end'
    })
    expect(told).toEqual([
      'Playbook “Something with branches”, step “Are records concerned?”, choice “No”, leads to: “Wait for the vendor” → “the end”',
    ])
  })

  test('of long words only where they differ', () => {
    const long = 'Report it within 24 hours of noticing, whatever else you have to do, and do not wait until you are quite sure about it.'
    const before = { ...fullPlan, reporting: { ...fullPlan.reporting, words: long } }
    const after = { ...fullPlan, reporting: { ...fullPlan.reporting, words: long.replace('24', '12') } }
    expect(lines(before, after)).toEqual(['Reporting, words: “24” → “12”'])
  })

  test('with what a new thing consists of', () => {
    const after = structuredClone(fullPlan)
    after.categories.push({ ...fullPlan.categories[0]!, key: 'lost-key', name: 'Lost key', means: 'A key is gone.' })
    expect(changes(fullPlan, after)[0]!.details).toContainEqual({ label: 'meaning', words: 'A key is gone.' })
  })
})

describe('nothing is dropped', () => {
  test('settings that are equal differ in nothing, whatever the order of their members', () => {
    const turned = JSON.parse(JSON.stringify(fullPlan), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    ) as PlanSettings
    expect(lines(fullPlan, turned)).toEqual([])
  })

  test('every single value that is changed makes a line in its part that names it', () => {
    const leaves = leavesOf(fullPlan)
    expect(leaves.length).toBeGreaterThan(400)
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.boolean(), (path, away) => {
        const after = away && emptied(path) ? emptied(path)! : structuredClone(fullPlan)
        if (settingsChanges(fullPlan, after, names).length === 0) set(after, path, other)
        const found = changes(fullPlan, after)
        expect(found.length, path.join('.')).toBeGreaterThan(0)
        expect(
          found.some(({ text }) => namesIt(text, path)),
          `${path.join('.')}: ${found.map(({ text }) => text).join(' | ')}`,
        ).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('a member that has no words yet is told by its own name', () => {
    const after = { ...fullPlan, quietHours: 'at night' } as PlanSettings
    expect(lines(fullPlan, after)).toEqual(['quiet hours: nothing → “at night”'])
  })

  test('every member of the settings has its words', () => {
    const wordless = changes({ ...fullPlan, ...empty() }, fullPlan).flatMap(({ details, label }) => [
      label,
      ...details.map((each) => each.label),
    ])
    expect(Object.keys(outlines)).toEqual(expect.arrayContaining(Object.keys(fullPlan)))
    expect(wordless.filter((label) => label && /[a-z][A-Z]/.test(label))).toEqual([])
  })
})

const empty = () => ({
  fields: [],
  teamRoles: [],
  callingOrder: [],
  categories: [],
  starters: [],
  communications: [],
  training: [],
  playbooks: [],
})

type Path = (string | number)[]
const isObject = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (!isObject(value)) return [path]
  return Object.keys(value).flatMap((key) => leavesOf(value[key], [...path, Array.isArray(value) ? Number(key) : key]))
}

function set(root: unknown, path: Path, change: (value: unknown) => unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)[key], root) as Record<
    string | number,
    unknown
  >
  holder[path.at(-1)!] = change(holder[path.at(-1)!])
}

/** With nothing at this place, where the settings may have nothing there. */
function emptied(path: Path): PlanSettings | null {
  const after = structuredClone(fullPlan)
  set(after, path, () => null)
  return settingsShape.safeParse(after).success ? after : null
}

/** Another value of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? `${value} otherwise` : 'something'
}

/** Each line begins with what it is about; this is what a reader looks for. */
function namesIt(text: string, [member, which, ...rest]: Path): boolean {
  const item = (list: { [name: string]: unknown }[], name: string) => String(list[which as number]?.[name])
  if (member === 'severities') return text.startsWith('Severity ')
  if (member === 'callingOrder') return text.startsWith('Calling order of severity')
  if (member === 'matrix') return text.startsWith('Matrix: ')
  if (member === 'acknowledgement')
    return which === 'within' ? text.startsWith('to be confirmed within') : text.includes('Rule for') || text.includes('rules')
  if (member === 'approval') return text.startsWith('Approval, ')
  if (member === 'playbooks' && rest[0] === 'steps') return text.includes(fullPlan.playbooks[which as number]!.name)
  const lists: Record<string, string> = {
    fields: 'label',
    teamRoles: 'name',
    categories: 'name',
    starters: 'label',
    dismissalReasons: 'name',
    playbooks: 'name',
    communications: 'audience',
    training: 'name',
  }
  const name = lists[String(member)]
  // A name that is changed is told by the one it has now; a key that is changed makes another thing of the same name.
  if (name) return text.includes(item(fullPlan[member as 'categories'] as never, name)) || rest[0] === name
  const starts = {
    title: 'Title',
    tlp: 'Label',
    functional: 'Question',
    information: 'Question',
    recoverability: 'Question',
    reporting: 'Reporting',
    closing: 'Closing',
    review: 'Review of the plan',
  }
  return text.startsWith(starts[member as 'title'])
}
