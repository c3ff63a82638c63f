import type { CopyQuestion } from '../writing-queries.ts'

export type Answers = Record<string, string | string[]>

/** What stands there before anybody has answered: what Muster knows already. */
export const firstAnswer = ({ kind, suggested }: CopyQuestion): string | string[] =>
  kind === 'people' ? (Array.isArray(suggested) ? suggested : []) : Array.isArray(suggested) ? suggested.join('\n') : (suggested ?? '')

export const answerOf = (question: CopyQuestion, answers: Answers): string | string[] => answers[question.key] ?? firstAnswer(question)

const isEmpty = (answer: string | string[]) => (Array.isArray(answer) ? answer.filter(Boolean).length === 0 : answer.trim() === '')

/** What is wrong with an answer, or null. Leaving out what may be left out is an answer. */
export function missingIn(question: CopyQuestion, answer: string | string[]): string | null {
  if (!question.required || !isEmpty(answer)) return null
  if (question.kind === 'person' || question.kind === 'people') return 'Please choose somebody. You can change it later.'
  if (question.kind === 'choice' || question.kind === 'yes-no') return 'Please choose one.'
  return 'Please answer this: it is printed in many places. You can change it later.'
}

/** As the server takes them: only what was answered. */
export function answersToSend(questions: CopyQuestion[], answers: Answers): Answers {
  const given = questions.map((question): [string, string | string[]] => {
    const answer = answerOf(question, answers)
    return [question.key, Array.isArray(answer) ? answer.filter(Boolean) : answer.trim()]
  })
  return Object.fromEntries(given.filter(([, answer]) => !isEmpty(answer)))
}
