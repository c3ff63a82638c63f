import { z } from 'zod'

/**
 * The part of a plan version that drives the software. Nothing in the program knows a severity, a target, a reason,
 * a category or a task by heart: they are all here, so that changing the plan changes what happens.
 */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A key has small letters, digits and single hyphens.')
const words = z.string().min(1).max(2000)
const target = z.strictObject({ amount: z.number().positive(), unit: z.enum(['minutes', 'hours', 'days', 'working-days']) })

export const phases = ['identification', 'containment', 'eradication', 'recovery', 'lessons-learned'] as const
export const severityLevels = [1, 2, 3, 4, 5] as const

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

const step = z.strictObject({
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
})

const playbook = z.strictObject({ key, name: words, steps: z.array(step).min(1) })

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

const teamRole = z.strictObject({ key, name: words, duty: words, leads: z.boolean().default(false) })

export const settingsSchema = z
  .object({
    title: words,
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
    playbooks: z.array(playbook).min(1),
    closing: z.strictObject({
      rootCauseRequired: z.boolean(),
      finalSeverityRequired: z.boolean(),
      mandatoryTasksRequired: z.boolean(),
      milestonesRequired: z.array(z.enum(['occurred', 'noticed', 'confirmed', 'contained', 'eradicated', 'recovered'])),
    }),
  })
  .superRefine(refuseDangling)

export type PlanSettings = z.infer<typeof settingsSchema>
export type Phase = (typeof phases)[number]
export type SeverityLevel = (typeof severityLevels)[number]
export type SeveritySetting = PlanSettings['severities'][number]
export type Playbook = PlanSettings['playbooks'][number]
export type PlaybookStep = Playbook['steps'][number]
export type Starter = PlanSettings['starters'][number]
export type Category = PlanSettings['categories'][number]

export const matrixKey = (functional: string, information: string, recoverability: string) =>
  `${functional}/${information}/${recoverability}`

type Issues = { addIssue: (issue: { code: 'custom'; message: string; path: (string | number)[] }) => void }

/** Everything that names something else must name something that exists, and the matrix must answer every combination. */
function refuseDangling(settings: z.infer<typeof bare>, context: Issues): void {
  const refuse = (message: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', message, path })
  const playbooks = new Set(settings.playbooks.map((each) => each.key))
  const roles = new Set(settings.teamRoles.map((each) => each.key))
  const categories = new Set(settings.categories.map((each) => each.key))
  settings.categories.forEach(
    (each, at) => playbooks.has(each.playbook) || refuse(`There is no playbook "${each.playbook}".`, 'categories', at, 'playbook'),
  )
  settings.starters.forEach(
    (each, at) =>
      categories.has(each.suggestedCategory) ||
      refuse(`There is no category "${each.suggestedCategory}".`, 'starters', at, 'suggestedCategory'),
  )
  for (const { key: name, steps } of settings.playbooks) {
    for (const each of steps)
      if (!roles.has(each.role)) refuse(`Step "${each.key}" names the unknown team role "${each.role}".`, 'playbooks', name, 'role')
  }
  refuseTwins(settings, refuse)
  refuseBadQuestions(settings, refuse)
  for (const missing of unmappedCombinations(settings)) refuse(`The severity matrix does not say what "${missing}" is.`, 'matrix', missing)
}

type Refuse = (message: string, ...path: (string | number)[]) => void

/** Two things of one name would make the plan mean either. */
function refuseTwins(settings: z.infer<typeof bare>, refuse: Refuse): void {
  const lists = {
    categories: settings.categories,
    playbooks: settings.playbooks,
    teamRoles: settings.teamRoles,
    starters: settings.starters,
    dismissalReasons: settings.dismissalReasons,
  }
  for (const [list, items] of Object.entries(lists))
    for (const twin of twins(items.map((each) => each.key))) refuse(`"${twin}" is there twice.`, list)
  for (const { key: name, steps } of settings.playbooks)
    for (const twin of twins(steps.map((each) => each.key))) refuse(`Step "${twin}" is there twice.`, 'playbooks', name)
  for (const twin of twins(settings.severities.map((each) => String(each.level)))) refuse(`Severity ${twin} is there twice.`, 'severities')
}

const twins = (keys: string[]) => keys.filter((each, at) => keys.indexOf(each) !== at)

/** "unsure" is the screen's own answer, so no plan may use the word; and what it counts as must be an answer. */
function refuseBadQuestions(settings: z.infer<typeof bare>, refuse: Refuse): void {
  for (const name of ['functional', 'information', 'recoverability'] as const) {
    const keys = settings[name].answers.map((each) => each.key)
    for (const twin of twins(keys)) refuse(`The answer "${twin}" is there twice.`, name)
    if (keys.includes('unsure')) refuse('"unsure" is always offered and cannot be an answer of its own.', name)
    if (!keys.includes(settings[name].unsureCountsAs))
      refuse(`There is no answer "${settings[name].unsureCountsAs}".`, name, 'unsureCountsAs')
  }
}

const bare = z.object({
  severities: z.array(severity),
  dismissalReasons: z.array(dismissalReason),
  playbooks: z.array(playbook),
  teamRoles: z.array(teamRole),
  categories: z.array(category),
  starters: z.array(starter),
  functional: question,
  information: question,
  recoverability: question,
  matrix: z.record(z.string(), z.literal(severityLevels)),
})

/** The combinations of answers that the matrix leaves open, as `functional/information/recoverability`. */
export function unmappedCombinations(settings: Pick<PlanSettings, 'functional' | 'information' | 'recoverability' | 'matrix'>): string[] {
  const keys = (each: { answers: { key: string }[] }) => each.answers.map((one) => one.key)
  return keys(settings.functional)
    .flatMap((f) => keys(settings.information).flatMap((i) => keys(settings.recoverability).map((r) => matrixKey(f, i, r))))
    .filter((combination) => !(combination in settings.matrix))
}
