import { z } from 'zod'
import { playbookSchema, refuseBadPlaybooks } from './playbook.ts'
import {
  acknowledgementRule,
  approvalRule,
  callingList,
  communicationRule,
  field,
  reviewRule,
  teamRole,
  tlpLabels,
  trainingRule,
  type ReviewRule,
} from './settings-parts.ts'
import { key, severityLevels, target, twins, words, type Refuse } from './settings-words.ts'

/**
 * The part of a plan version that drives the software. Nothing in the program knows a severity, a target, a reason,
 * a category or a task by heart: they are all here, so that changing the plan changes what happens.
 */
/** 1 is the highest. What a severity drives stands with it: a label that drives nothing is a defect. */
const severity = z.strictObject({
  level: z.literal(severityLevels),
  name: words,
  meaning: words,
  /** From opening until somebody has taken the lead; for a report of that gravity, until it is triaged. */
  acknowledge: target,
  /** From opening until contained. Null: no target. */
  contain: target.nullable(),
  /** How often the people concerned are owed an update. Null: none owed. */
  updateEvery: target.nullable(),
  review: z.enum(['mandatory', 'offered', 'none']),
  reviewWithin: target.nullable(),
  /** Whether management must be the one who closes it. */
  managementCloses: z.boolean(),
})

/** One answer to an impact question, in plain words, with the code of the NIST table it stands for. */
const answer = z.strictObject({ key, label: words, help: words.nullable().default(null), code: z.string() })

/** Answers are ordered from harmless to worst. "Unsure" is offered by the screen and counts as the answer the plan names here. */
const question = z.strictObject({ question: words, help: words, answers: z.array(answer).min(2), unsureCountsAs: key })

const category = z.strictObject({
  key,
  name: words,
  /** What it is, in a sentence a librarian understands. */
  means: words,
  examples: words,
  /** RSIT class or our own additions (physical, error, loss, vendor, hardware). */
  taxonomy: z.string(),
  playbook: key,
})

const dismissalReason = z.strictObject({ key, name: words, means: words, askForText: z.boolean() })

const starter = z.strictObject({
  key,
  label: words,
  /** One of the icons that the public form knows how to draw. */
  picture: z.enum(['mail', 'screen', 'device', 'person', 'misdirected', 'other']),
  /** How grave a report of this kind looks before anybody has read it: a severity level. */
  gravity: z.literal(severityLevels),
  suggestedCategory: key,
  doNow: z.array(words).min(1),
  doNot: z.array(words).min(1),
})

/** What holds until the plan says otherwise: once a year, and after what usually shows a weakness. */
const yearlyReview: ReviewRule = {
  everyMonths: 12,
  afterSeverities: [1, 2],
  afterExerciseFinding: true,
  afterLawChange: true,
  afterTeamChange: true,
  within: { amount: 30, unit: 'days' },
  contactsVerifiedEveryMonths: 12,
}

/** Every part by itself is well formed; whether the parts fit together is another matter. A draft may be so. */
export const settingsShape = z.strictObject({
  title: words,
  tlp: z.enum(tlpLabels).default('TLP:AMBER'),
  fields: z.array(field).default([]),
  reporting: z.strictObject({
    limit: target,
    words: words,
    channels: z.array(words),
    stillGoingOnRaisesGravityBy: z.number().int().min(0).max(4),
  }),
  severities: z.array(severity).length(5),
  functional: question,
  information: question,
  recoverability: question,
  /** `functional/information/recoverability` → severity level; total over every combination. */
  matrix: z.record(z.string(), z.literal(severityLevels)),
  categories: z.array(category).min(1),
  dismissalReasons: z.array(dismissalReason).min(1),
  teamRoles: z.array(teamRole).min(1),
  starters: z.array(starter).min(1),
  playbooks: z.array(playbookSchema).min(1),
  callingOrder: z.array(callingList).default([]),
  communications: z.array(communicationRule).default([]),
  training: z.array(trainingRule).default([]),
  review: reviewRule.default(yearlyReview),
  approval: approvalRule.default({ signatories: [], needed: 1 }),
  acknowledgement: acknowledgementRule.default({ within: { amount: 14, unit: 'days' }, rules: [] }),
  closing: z.strictObject({
    rootCauseRequired: z.boolean(),
    finalSeverityRequired: z.boolean(),
    mandatoryTasksRequired: z.boolean(),
    milestonesRequired: z.array(z.enum(['occurred', 'noticed', 'confirmed', 'contained', 'eradicated', 'recovered'])),
  }),
})

/** The part of a plan version that drives the software. */
export const settingsSchema = settingsShape.superRefine((settings, context) => {
  for (const { message, path } of problemsOf(settings)) context.addIssue({ code: 'custom', message, path })
})

export type PlanSettings = z.infer<typeof settingsShape>
export type SettingsPart = keyof PlanSettings
export type SeveritySetting = PlanSettings['severities'][number]
export type Starter = PlanSettings['starters'][number]
export type Category = PlanSettings['categories'][number]

export const matrixKey = (functional: string, information: string, recoverability: string) =>
  `${functional}/${information}/${recoverability}`

/** What does not fit together, and where. Everything that names something else must name something that exists. */
export type SettingsProblem = { message: string; path: (string | number)[] }

export function problemsOf(settings: PlanSettings): SettingsProblem[] {
  const problems: SettingsProblem[] = []
  const refuse: Refuse = (message, ...path) => void problems.push({ message, path })
  const roles = new Set(settings.teamRoles.map((each) => each.key))
  refuseDangling(settings, refuse)
  refuseUnknownRoles(settings, roles, refuse)
  refuseBadPlaybooks(settings.playbooks, roles, refuse)
  refuseTwins(settings, refuse)
  refuseBadQuestions(settings, refuse)
  for (const missing of unmappedCombinations(settings)) refuse(`The severity matrix does not say what "${missing}" is.`, 'matrix', missing)
  return problems
}

function refuseDangling(settings: PlanSettings, refuse: Refuse): void {
  const playbooks = new Set(settings.playbooks.map((each) => each.key))
  const categories = new Set(settings.categories.map((each) => each.key))
  settings.categories.forEach(
    (each, at) => playbooks.has(each.playbook) || refuse(`There is no playbook "${each.playbook}".`, 'categories', at, 'playbook'),
  )
  settings.starters.forEach(
    (each, at) =>
      categories.has(each.suggestedCategory) ||
      refuse(`There is no category "${each.suggestedCategory}".`, 'starters', at, 'suggestedCategory'),
  )
}

function refuseUnknownRoles(settings: PlanSettings, roles: Set<string>, refuse: Refuse): void {
  for (const { level, steps } of settings.callingOrder)
    for (const { role } of steps)
      if (!roles.has(role)) refuse(`The calling order of severity ${level} names the unknown team role "${role}".`, 'callingOrder', level)
  settings.communications.forEach(({ audience, role, approver }, at) => {
    for (const each of [role, approver])
      if (each !== null && !roles.has(each))
        refuse(`What is told to "${audience}" names the unknown team role "${each}".`, 'communications', at)
  })
}

/** Two things of one name would make the plan mean either. */
function refuseTwins(settings: PlanSettings, refuse: Refuse): void {
  const lists = {
    categories: settings.categories,
    playbooks: settings.playbooks,
    teamRoles: settings.teamRoles,
    starters: settings.starters,
    dismissalReasons: settings.dismissalReasons,
    fields: settings.fields,
    communications: settings.communications,
    training: settings.training,
  }
  for (const [list, items] of Object.entries(lists))
    for (const twin of twins(items.map((each) => each.key))) refuse(`"${twin}" is there twice.`, list)
  for (const twin of twins(settings.severities.map((each) => String(each.level)))) refuse(`Severity ${twin} is there twice.`, 'severities')
  for (const twin of twins(settings.callingOrder.map((each) => String(each.level))))
    refuse(`The calling order of severity ${twin} is there twice.`, 'callingOrder')
}

/** "unsure" is the screen's own answer, so no plan may use the word; and what it counts as must be an answer. */
function refuseBadQuestions(settings: PlanSettings, refuse: Refuse): void {
  for (const name of ['functional', 'information', 'recoverability'] as const) {
    const keys = settings[name].answers.map((each) => each.key)
    for (const twin of twins(keys)) refuse(`The answer "${twin}" is there twice.`, name)
    if (keys.includes('unsure')) refuse('"unsure" is always offered and cannot be an answer of its own.', name)
    if (!keys.includes(settings[name].unsureCountsAs))
      refuse(`There is no answer "${settings[name].unsureCountsAs}".`, name, 'unsureCountsAs')
  }
}

/** The combinations of answers that the matrix leaves open, as `functional/information/recoverability`. */
export function unmappedCombinations(settings: Pick<PlanSettings, 'functional' | 'information' | 'recoverability' | 'matrix'>): string[] {
  const keys = (each: { answers: { key: string }[] }) => each.answers.map((one) => one.key)
  return keys(settings.functional)
    .flatMap((f) => keys(settings.information).flatMap((i) => keys(settings.recoverability).map((r) => matrixKey(f, i, r))))
    .filter((combination) => !(combination in settings.matrix))
}
