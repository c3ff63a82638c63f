import type { AccessRole } from '../../base/actor.ts'
import type { PersonId } from '../../base/ids.ts'

/** Somebody who can sign in. */
export type Colleague = { id: PersonId; name: string; role: AccessRole }

/**
 * Who is meant by what a reporter wrote, such as "Ben from IT": whoever is named in full, and when nobody is, everybody
 * who shares a name with it. Better that two Bens do not see a report than that the one it is about does.
 */
export function peopleMeant(about: string | null, colleagues: Colleague[]): PersonId[] {
  const said = new Set(wordsOf(about ?? ''))
  const inFull = colleagues.filter(({ name }) => wordsOf(name).length > 1 && wordsOf(name).every((word) => said.has(word)))
  const inPart = colleagues.filter(({ name }) => wordsOf(name).some((word) => said.has(word)))
  return (inFull.length > 0 ? inFull : inPart).map(({ id }) => id)
}

/**
 * Who besides management and administrators must be let in, so that a confidential report is seen by somebody:
 * nobody while one of them is left, and otherwise everybody who works on reports and is not meant by it.
 */
export function standIns(concerns: PersonId[], colleagues: Colleague[]): PersonId[] {
  const left = colleagues.filter(({ id }) => !concerns.includes(id))
  if (left.some(({ role }) => role === 'management' || role === 'administrator')) return []
  return left.filter(({ role }) => role === 'responder' || role === 'it-staff').map(({ id }) => id)
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
