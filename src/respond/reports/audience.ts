import type { AccessRole } from '../../base/actor.ts'
import type { PersonId } from '../../base/ids.ts'

/** Somebody who can sign in. */
export type Colleague = { id: PersonId; name: string; role: AccessRole }

/**
 * Who is meant by the name a reporter gave: everybody in whose name all its words stand. Better that two Bens do not
 * see a report than that the one it is about does.
 */
export function peopleMeant(about: string | null, colleagues: Colleague[]): PersonId[] {
  const said = wordsOf(about ?? '')
  if (said.length === 0) return []
  return colleagues.filter(({ name }) => said.every((word) => wordsOf(name).includes(word))).map(({ id }) => id)
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

/** Titles are no names: "Mr. Lopez" means whoever is called Lopez. */
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof'])

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !titles.has(word))
