import { z } from 'zod'
import type { FieldProblem } from '../../base/errors.ts'
import { showMoment } from '../../base/show-moment.ts'
import type { PersonId } from '../../base/ids.ts'
import { optionalParts, type FolderSection, type OptionalPart } from '../plan/plan-folder.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { key, words } from '../plan/settings-words.ts'

/** What is known of the organisation and may stand in a copy. */
export const suggestions = [
  'organisation.name',
  'organisation.legalForm',
  'organisation.jurisdiction',
  'organisation.hotline',
  'organisation.sites',
] as const

/** One question of making a copy, and what becomes of the answer: words for fields, people for roles, parts of the template. */
export const copyQuestion = z.strictObject({
  key,
  question: words,
  help: words.nullable().default(null),
  kind: z.enum(['line', 'text', 'yes-no', 'choice', 'person', 'people', 'date']),
  choices: z.array(z.strictObject({ key, label: words })).default([]),
  required: z.boolean(),
  fills: z.array(key).default([]),
  suggests: z.enum(suggestions).nullable().default(null),
  roles: z.array(key).default([]),
  /** By answer: `yes`, `no` or the key of a choice. */
  parts: z.record(z.string(), z.array(z.enum(optionalParts))).default({}),
})

export type CopyQuestion = z.infer<typeof copyQuestion>
/** By question. Text as typed, the key of a choice, `yes` or `no`, a day as `2026-03-02`, or the ids of people. */
export type Answers = Record<string, string | string[]>
export type Known = { id: PersonId; name: string }[]

/** Everything that is wrong with the answers, by question. */
export function answerProblems(questions: CopyQuestion[], answers: Answers, people: Known): FieldProblem[] {
  const strange = Object.keys(answers).filter((each) => !questions.some((question) => question.key === each))
  return [
    ...strange.map((each) => ({ field: `answers.${each}`, message: `Making a copy does not ask “${each}”.` })),
    ...questions.flatMap((question) => {
      const message = problemWith(question, answers[question.key], people)
      return message ? [{ field: `answers.${question.key}`, message }] : []
    }),
  ]
}

function problemWith(question: CopyQuestion, answer: string | string[] | undefined, people: Known): string | null {
  const given = listOf(answer)
  if (given.length === 0) return question.required ? `Please answer this: ${question.question}` : null
  if (question.kind !== 'people' && given.length > 1) return 'There can be only one answer to this.'
  const [first = ''] = given
  if (question.kind === 'yes-no' && !['yes', 'no'].includes(first)) return 'Answer with yes or no.'
  if (question.kind === 'choice' && !question.choices.some((each) => each.key === first)) return 'Choose one of the answers.'
  if (question.kind === 'date' && !z.iso.date().safeParse(first).success) return 'Give the day as 2026-11-20.'
  if (isAboutPeople(question) && given.some((each) => !people.some(({ id }) => id === each)))
    return 'One of the people is not known here. Please choose somebody from the list.'
  return null
}

const isAboutPeople = ({ kind }: CopyQuestion) => kind === 'person' || kind === 'people'

/** Blank is no answer. */
const listOf = (answer: string | string[] | undefined): string[] =>
  [answer ?? []]
    .flat()
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** What an answer is called where it is printed. */
export function answerWords({ kind, choices }: Pick<CopyQuestion, 'kind' | 'choices'>, answer: string | string[], people: Known): string {
  const given = listOf(answer)
  const [first = ''] = given
  if (kind === 'yes-no') return first === 'yes' ? 'Yes' : 'No'
  if (kind === 'choice') return choices.find((each) => each.key === first)?.label ?? first
  if (kind === 'date') return showMoment({ at: new Date(`${first}T12:00:00Z`), precision: 'day', zone: 'UTC' })
  if (kind === 'line') return first.replace(/\s+/g, ' ')
  if (kind === 'text') return first
  const names = given.map((id) => people.find((each) => each.id === id)?.name ?? '')
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** The values that the answers give to fields. An answer that was left out gives none. */
export function fieldsFrom(questions: CopyQuestion[], answers: Answers, people: Known): Map<string, string> {
  const answered = questions.filter((question) => listOf(answers[question.key]).length > 0)
  return new Map(
    answered.flatMap((question) => {
      const value = answerWords(question, answers[question.key] ?? [], people)
      return question.fills.map((each): [string, string] => [each, value])
    }),
  )
}

/** Who was chosen first holds the role, the others stand in, in the order in which they were chosen. */
export function withHolders<Settings extends Pick<PlanSettings, 'teamRoles'>>(
  settings: Settings,
  questions: CopyQuestion[],
  answers: Answers,
): Settings {
  const holders = new Map<string, PersonId[]>()
  for (const question of questions.filter(isAboutPeople))
    for (const role of question.roles) {
      const chosen = [...new Set([...(holders.get(role) ?? []), ...(listOf(answers[question.key]) as PersonId[])])]
      if (chosen.length > 0) holders.set(role, chosen)
    }
  const teamRoles = settings.teamRoles.map((role) => {
    const [primary, ...alternates] = holders.get(role.key) ?? []
    return primary ? { ...role, primary, alternates } : role
  })
  return { ...settings, teamRoles }
}

/** The sections of a template that a copy takes: all but those of a part that no answer asked for. */
export function copiedSections(sections: FolderSection[], questions: CopyQuestion[], answers: Answers): FolderSection[] {
  const parts = new Set<OptionalPart>(
    questions.flatMap((question) => listOf(answers[question.key]).flatMap((answer) => question.parts[answer] ?? [])),
  )
  return sections.filter(({ part }) => part === null || parts.has(part))
}
