import { describe, expect, test } from 'vitest'
import { theEnd, waysOf, type Playbook } from './playbook.ts'
import { phases } from './settings-words.ts'
import { readStarterPlan } from './starter-plan.store.ts'

const plan = readStarterPlan()
const steps = plan.playbooks.flatMap((playbook) => playbook.steps.map((step) => ({ ...step, where: `${playbook.key}/${step.key}` })))
const wordsIn = (text: string | null) => text?.split(/\s+/).length ?? 0
const followed = ({ steps }: Playbook) => steps.flatMap(({ flow }) => (flow?.is === 'playbook' ? [flow.playbook] : []))

/** What happens to organisations without a security team, and what each of them is called here. */
const kinds = {
  ransomware: 'ransomware',
  phishing: 'phishing',
  'business e-mail fraud': 'payment-fraud',
  'account takeover': 'account-takeover',
  'malware on one machine': 'malware',
  'lost or stolen device': 'lost-device',
  'records sent or shown to the wrong person': 'exposed-records',
  'public-computer abuse': 'public-computer',
  'website defacement': 'website-defacement',
  'denial of service': 'denial-of-service',
  'vendor or catalog outage or breach': 'vendor',
  'insider misuse': 'misuse',
  'physical break-in and unauthorized access to a locked area': 'physical',
  'lost or stolen key or badge': 'lost-key',
  'hardware or utility failure': 'hardware-utility',
}

describe('the playbooks that ship', () => {
  test.each(Object.entries(kinds))('say what to do about %s', (_, key) => {
    expect(plan.playbooks.map((playbook) => playbook.key)).toContain(key)
    expect(plan.categories.map(({ playbook }) => playbook)).toContain(key)
  })
  test('have a category each, and each category a playbook', () => {
    const named = new Set(plan.categories.map(({ playbook }) => playbook))
    expect([...named].sort()).toEqual(plan.playbooks.map(({ key }) => key).sort())
  })
  test('begin with the one for any incident, which is followed until somebody knows more', () => {
    expect(plan.playbooks[0]?.key).toBe('general')
  })
  test('lead into each other where one kind turns out to be another', () => {
    const from = (key: string) => plan.playbooks.filter((each) => each.key === key).flatMap(followed)
    expect(from('phishing')).toEqual(['account-takeover', 'malware', 'payment-fraud'])
    expect(from('malware')).toEqual(['ransomware'])
    expect(from('physical')).toEqual(expect.arrayContaining(['lost-device', 'lost-key', 'intrusion']))
  })
  test('say the same in the same words where they ask for the same, so that no task is doubled', () => {
    for (const title of ['Start the written record', 'Answer the three severity questions', 'Finish the incident report'])
      expect(new Set(steps.filter((step) => step.title === title).map(({ phase }) => phase)).size).toBe(1)
  })
})

describe.each(plan.playbooks.map((playbook) => [playbook.key, playbook] as const))('the playbook %s', (_, playbook) => {
  const at = (pattern: RegExp) => playbook.steps.findIndex(({ key }) => pattern.test(key))

  test('has at most 26 steps, at most 20 of them things to do, in the order of the phases', () => {
    expect(playbook.steps.length).toBeGreaterThanOrEqual(12)
    expect(playbook.steps.length).toBeLessThanOrEqual(26)
    expect(playbook.steps.filter(({ flow }) => flow === null).length).toBeLessThanOrEqual(20)
    const order = playbook.steps.map(({ phase }) => phases.indexOf(phase))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
  test('comes through each phase to lessons learned, and ends there whatever is decided, unless another takes over', () => {
    const phaseOf = (key: string) => playbook.steps.find((step) => step.key === key)?.phase
    expect(new Set(reached(playbook).map(phaseOf))).toEqual(new Set(phases))
    const last = waysOf(playbook).filter(({ to }) => to === theEnd)
    const takenOver = (key: string) => playbook.steps.find((step) => step.key === key)?.flow?.is === 'playbook'
    expect(last.filter(({ from }) => phaseOf(from) !== 'lessons-learned' && !takenOver(from))).toEqual([])
  })
  test.each(['containment', 'recovery', 'lessons-learned'] as const)('has something mandatory in %s', (phase) => {
    expect(playbook.steps.some((step) => step.phase === phase && step.mandatory)).toBe(true)
  })
  test('decides, goes back when more is found, watches for a time, and says what to do if it comes back', () => {
    expect(playbook.steps.some(({ flow }) => flow?.is === 'decision')).toBe(true)
    const watch = at(/^(watch-closely|look-again)$/)
    expect(playbook.steps[watch]?.flow).toMatchObject({ is: 'wait', for: { unit: 'days' } })
    expect(playbook.steps[watch + 1]?.flow?.is).toBe('loop')
  })
  test('says when to follow it, in a sentence', () => {
    expect(playbook.when).toMatch(/^[A-Z].{20,140}\.$/)
  })
  test('asks for the severity', () => {
    expect(playbook.steps[at(/^rate-severity$/)]?.mandatory).toBe(true)
  })
  test('brings in counsel, and says what counsel is where it is first named in the details', () => {
    expect(playbook.steps.find(({ detail }) => /counsel/i.test(detail ?? ''))?.detail).toMatch(/lawyer/)
  })
  test('saves the proof before a computer or a site is wiped', () => {
    const wiped = at(/^(wipe|rebuild)$/)
    if (wiped >= 0) expect([at(/^save-/) >= 0, at(/^save-/) < wiped]).toEqual([true, true])
  })
  test('can be read by anybody: no harder than the eighth grade', () => {
    const text = playbook.steps.flatMap(({ detail, why, evidence, skipWhen }) => [detail, why, evidence, skipWhen]).join(' ')
    expect(gradeOf(text)).toBeLessThan(8)
  })
})

describe('a step that ships', () => {
  test('tells what to do, why, and what to keep', () => {
    expect(steps.filter(({ detail, why, evidence }) => !detail || !why || !evidence).map(({ where }) => where)).toEqual([])
  })
  test('is short enough to be read while it is done', () => {
    const long = steps.filter(
      ({ detail, why, evidence, skipWhen }) => wordsIn(detail) > 70 || [why, evidence, skipWhen].some((text) => wordsIn(text) > 25),
    )
    expect(long.map(({ where }) => where)).toEqual([])
  })
  test('says when it may be left out, if something before it decides whether it is needed', () => {
    const onBranches = plan.playbooks.flatMap((playbook) =>
      branchOnly(playbook).map((step) => ({ ...step, where: `${playbook.key}/${step.key}` })),
    )
    expect(onBranches.length).toBeGreaterThan(30)
    expect(onBranches.filter(({ skipWhen }) => !skipWhen).map(({ where }) => where)).toEqual([])
  })
  test('is a question where it decides or goes back, and offers short choices', () => {
    const asked = steps.filter(({ flow }) => flow?.is === 'decision' || flow?.is === 'loop')
    expect(asked.filter(({ title }) => !title.endsWith('?')).map(({ where }) => where)).toEqual([])
    const labels = steps.flatMap(({ flow }) => (flow?.is === 'decision' ? flow.choices.map(({ label }) => label) : []))
    expect(labels.filter((label) => label.length > 42)).toEqual([])
  })
})

function reached(playbook: Playbook, without?: string): string[] {
  const found = new Set([playbook.steps[0]?.key ?? theEnd])
  for (const key of found) for (const { from, to } of waysOf(playbook)) if (from === key && to !== theEnd && to !== without) found.add(to)
  return [...found]
}

/** What is done on one side of a decision only: the step before is a decision, and there is a way around to the next one. */
function branchOnly(playbook: Playbook) {
  return playbook.steps.filter((step, at) => {
    const before = playbook.steps[at - 1]
    const next = step.next ?? playbook.steps[at + 1]?.key ?? theEnd
    return before?.flow?.is === 'decision' && step.flow?.is !== 'decision' && reached(playbook, step.key).includes(next)
  })
}

/** Flesch and Kincaid: school years it takes to read a text with ease. Syllables are guessed by groups of vowels. */
function gradeOf(text: string): number {
  const sentences = text.split(/(?<=[.!?:])\s+/).length
  const all = text.split(/\s+/).filter((each) => /[a-z0-9]/i.test(each))
  return 0.39 * (all.length / sentences) + 11.8 * (sum(all.map(syllables)) / all.length) - 15.59
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  return Math.max(1, letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
