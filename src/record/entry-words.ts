import { approvalSentences } from './approval-words.ts'
import { beginning, type Told } from './entry-body.ts'
import { houseSentences } from './house-words.ts'
import { incidentSentences } from './incident-words.ts'
import { reportSentences } from './report-words.ts'
import { taskSentences } from './task-words.ts'
import { writingSentences } from './writing-words.ts'

const sentences = {
  ...taskSentences,
  ...incidentSentences,
  ...reportSentences,
  ...houseSentences,
  ...approvalSentences,
  ...writingSentences,
}

/**
 * The sentence for people that an entry of the record tells, such as "Ana Ruiz marked “Unplug the machine” as done: all six
 * are off". A kind that nobody has written a sentence for, or a body that lacks what its sentence needs, is told by its kind.
 */
export function entryText(told: Told): string {
  const sentence = sentences[told.kind]
  if (!sentence) return plainly(told)
  try {
    return sentence(told)
  } catch {
    return plainly(told)
  }
}

/** "Ana Ruiz: key rotated (the old one was in a mail)". */
function plainly({ kind, body, byName }: Told): string {
  const said = ['text', 'title', 'name', 'reason'].map((key) => body[key]).find((value) => typeof value === 'string' && value !== '')
  const words = kind.replace(/[.-]+/g, ' ')
  return `${byName}: ${words}${typeof said === 'string' ? ` (${beginning(said, 200)})` : ''}`
}
