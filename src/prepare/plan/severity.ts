import { Invalid, type FieldProblem } from '../../base/errors.ts'
import { matrixKey, type PlanSettings } from './settings.ts'
import type { SeverityLevel } from './settings-words.ts'

type Question = PlanSettings['functional']
type Answer = Question['answers'][number]

/** Offered by the screen beside the plan's own answers; the plan says which of them it counts as. */
export const unsure = 'unsure'

export type ImpactAnswers = { functional: string; information: string[]; recoverability: string }

/** What a question came to: the answer that counts, and whether it counts only because somebody was not sure. */
type Counted = { question: Question; answer: Answer; unsure: boolean }

/**
 * The severity that the plan's matrix gives to these answers (NIST SP 800-61r2, tables 3-2 to 3-4), and why, for the screen.
 * Of several answers about information the worst counts. The reason names only what decided.
 */
export function deriveSeverity(settings: PlanSettings, answers: ImpactAnswers): { severity: SeverityLevel; because: string } {
  refuseUnknown(settings, answers)
  const counted = [
    worstOf(settings.functional, [answers.functional]),
    worstOf(settings.information, answers.information),
    worstOf(settings.recoverability, [answers.recoverability]),
  ]
  const severity = severityOf(settings, counted)
  const name = settings.severities.find(({ level }) => level === severity)?.name ?? ''
  return {
    severity,
    because: `This is severity ${severity} (${name}) because of ${listed(deciding(settings, counted, severity).map(told))}.`,
  }
}

function refuseUnknown(settings: PlanSettings, answers: ImpactAnswers): void {
  const problems: FieldProblem[] = []
  const expect = (field: string, question: Question, given: string) => {
    if (given === unsure || question.answers.some(({ key }) => key === given)) return
    problems.push({ field, message: `"${given}" is not one of the answers to "${question.question}" Choose one of them, or "Not sure".` })
  }
  expect('functional', settings.functional, answers.functional)
  answers.information.forEach((given, at) => expect(`information.${at}`, settings.information, given))
  if (answers.information.length === 0) {
    problems.push({
      field: 'information',
      message: `"${settings.information.question}" has no answer yet. Choose at least one, or "Not sure".`,
    })
  }
  expect('recoverability', settings.recoverability, answers.recoverability)
  if (problems.length > 0) throw new Invalid(problems)
}

/** Answers are ordered from harmless to worst. Not being sure adds nothing when something as bad is known. */
function worstOf(question: Question, given: string[]): Counted {
  const rank = (key: string) => question.answers.findIndex((each) => each.key === (key === unsure ? question.unsureCountsAs : key))
  const worst = Math.max(...given.map(rank))
  const answer = question.answers[worst]
  if (!answer) throw new Error(`The plan counts "Not sure" as "${question.unsureCountsAs}", which is no answer to "${question.question}"`)
  return { question, answer, unsure: !given.includes(answer.key) }
}

function severityOf(settings: PlanSettings, counted: Counted[]): SeverityLevel {
  const [functional = '', information = '', recoverability = ''] = counted.map(({ answer }) => answer.key)
  const severity = settings.matrix[matrixKey(functional, information, recoverability)]
  if (!severity) throw new Error(`The plan's matrix does not say what "${matrixKey(functional, information, recoverability)}" is`)
  return severity
}

/**
 * What the severity hangs on: each answer without which it would be less severe. Where there is none, because two answers
 * are each enough, those that are enough alone; and where nothing stands out, all of them.
 */
function deciding(settings: PlanSettings, counted: Counted[], severity: SeverityLevel): Counted[] {
  const severityWith = (keeps: (each: Counted) => boolean) =>
    severityOf(
      settings,
      counted.map((each) => (keeps(each) ? each : harmless(each))),
    )
  const needed = counted.filter((one) => severityWith((each) => each !== one) > severity)
  if (needed.length > 0) return needed
  const enough = counted.filter((one) => severityWith((each) => each === one) === severity)
  return enough.length > 0 ? enough : counted
}

const harmless = ({ question, answer }: Counted): Counted => ({ question, answer: question.answers[0] ?? answer, unsure: false })

const told = ({ answer, unsure: assumed }: Counted) =>
  assumed ? `"${answer.label}" (you are not sure, so it counts)` : `"${answer.label}"`

function listed(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
