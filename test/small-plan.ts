import { matrixKey, settingsSchema, type PlanSettings } from '../src/prepare/plan/settings.ts'

const question = (words: string, answers: string[], unsureCountsAs: string) => ({
  question: words,
  help: 'Choose the nearest.',
  answers: answers.map((key) => ({ key, label: key, help: null, code: key.toUpperCase() })),
  unsureCountsAs,
})

const functional = question('What does not work?', ['none', 'low', 'medium', 'high'], 'medium')
const information = question('What happened to information?', ['none', 'exposed', 'taken'], 'exposed')
const recoverability = question('How hard is it to recover?', ['regular', 'extended'], 'regular')

/** The worst of the three answers decides, so that a test can see at a glance what follows. */
function smallMatrix(): Record<string, 1 | 2 | 3 | 4 | 5> {
  const levels = { none: 5, low: 4, medium: 3, high: 2, exposed: 2, taken: 1, regular: 5, extended: 3 } as Record<string, number>
  const keys = (each: typeof functional) => each.answers.map(({ key }) => key)
  const combinations = keys(functional).flatMap((f) =>
    keys(information).flatMap((i) => keys(recoverability).map((r) => [f, i, r] as const)),
  )
  return Object.fromEntries(
    combinations.map(([f, i, r]) => [matrixKey(f, i, r), Math.min(...[f, i, r].map((key) => levels[key] ?? 5)) as 1]),
  )
}

const minutes = (amount: number) => ({ amount, unit: 'minutes' as const })
const severity = (level: 1 | 2 | 3 | 4 | 5, name: string, acknowledge: number, review: 'mandatory' | 'offered' | 'none') => ({
  level,
  name,
  meaning: `${name} it is.`,
  acknowledge: minutes(acknowledge),
  contain: level < 4 ? minutes(acknowledge * 8) : null,
  updateEvery: level < 5 ? minutes(acknowledge * 4) : null,
  review,
  reviewWithin: review === 'mandatory' ? { amount: 3, unit: 'days' as const } : null,
  managementCloses: level === 1,
})

const step = (
  key: string,
  phase: 'identification' | 'containment' | 'eradication' | 'recovery' | 'lessons-learned',
  title: string,
  mandatory = false,
) => ({
  key,
  phase,
  title,
  role: 'technical-lead',
  mandatory,
  within: phase === 'containment' ? minutes(60) : null,
})

/** A plan small enough to be seen whole: tests that name a number of the plan use this one, not the one that ships. */
export const smallPlan: PlanSettings = settingsSchema.parse({
  title: 'Small plan',
  reporting: {
    limit: { amount: 24, unit: 'hours' },
    words: 'Report within 24 hours of noticing.',
    channels: ['The form'],
    stillGoingOnRaisesGravityBy: 1,
  },
  severities: [
    severity(1, 'Critical', 15, 'mandatory'),
    severity(2, 'High', 30, 'mandatory'),
    severity(3, 'Medium', 240, 'offered'),
    severity(4, 'Low', 480, 'offered'),
    severity(5, 'Minor', 1440, 'none'),
  ],
  functional,
  information,
  recoverability,
  matrix: smallMatrix(),
  categories: [
    {
      key: 'malware',
      name: 'Malicious software',
      means: 'A program that should not be there.',
      examples: 'Ransom note',
      taxonomy: 'malicious-code',
      playbook: 'malware',
    },
    {
      key: 'phishing',
      name: 'Fraudulent mail',
      means: 'A mail that lies.',
      examples: 'Fake invoice',
      taxonomy: 'fraud',
      playbook: 'general',
    },
    { key: 'loss', name: 'Lost or stolen device', means: 'Something is gone.', examples: 'Laptop', taxonomy: 'loss', playbook: 'general' },
  ],
  dismissalReasons: [
    { key: 'harmless', name: 'Harmless', means: 'Nothing bad happened.', askForText: false },
    { key: 'other', name: 'Something else', means: 'None of the others.', askForText: true },
  ],
  teamRoles: [
    { key: 'incident-lead', name: 'Incident lead', duty: 'Decides.', leads: true },
    { key: 'technical-lead', name: 'Technical lead', duty: 'Does.' },
  ],
  starters: [
    {
      key: 'mail',
      label: 'Strange mail',
      picture: 'mail',
      gravity: 4,
      suggestedCategory: 'phishing',
      doNow: ['Leave it there.'],
      doNot: ['Do not click.'],
    },
    {
      key: 'screen',
      label: 'Locked or strange screen',
      picture: 'screen',
      gravity: 2,
      suggestedCategory: 'malware',
      doNow: ['Unplug the network.'],
      doNot: ['Do not switch off.'],
    },
    {
      key: 'other',
      label: 'Something else',
      picture: 'other',
      gravity: 3,
      suggestedCategory: 'malware',
      doNow: ['Tell us.'],
      doNot: ['Do not hide it.'],
    },
  ],
  playbooks: [
    {
      key: 'malware',
      name: 'Malicious software',
      steps: [
        step('look', 'identification', 'Look at the machine'),
        step('unplug', 'containment', 'Unplug the machine', true),
        step('wipe', 'eradication', 'Wipe the machine', true),
        step('restore', 'recovery', 'Restore from backup', true),
        step('learn', 'lessons-learned', 'Talk about it'),
      ],
    },
    {
      key: 'general',
      name: 'Anything',
      steps: [
        step('ask', 'identification', 'Ask what happened'),
        step('stop', 'containment', 'Stop it', true),
        step('write', 'lessons-learned', 'Write down what was learned'),
      ],
    },
  ],
  closing: { rootCauseRequired: true, finalSeverityRequired: true, mandatoryTasksRequired: true, milestonesRequired: ['contained'] },
})
