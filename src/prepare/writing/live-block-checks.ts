import { dayNumber, dayOfNumber } from '../../base/wall-time.ts'
import type { Person } from '../people/person.ts'
import type { LiveBlock } from '../plan/text/directives.ts'
import type { PlanSettings } from '../plan/settings.ts'
import { partOfBlock, type SettingsPartName } from './settings-part-names.ts'
import { shownProblems } from './settings-problems.ts'

/**
 * One thing that a live block needs from the settings or the people before it can be printed. `says` is what is missing, or
 * null where it is there. `asked`: the plan needs it even if no section prints it.
 */
export type Check = { about: SettingsPartName | 'fields' | 'people'; says: string | null; homes: LiveBlock[]; asked: boolean }

export type Facts = {
  settings: PlanSettings
  /** Everybody whom the organisation knows. */
  people: Pick<Person, 'id' | 'name' | 'kind' | 'contacts' | 'leftAt'>[]
  /** On the organisation's calendar, as `2026-03-02`. */
  today: string
}

export function checksOf(facts: Facts): Check[] {
  return [...partChecks(facts), ...roleChecks(facts), ...contactChecks(facts), ...signingChecks(facts), ...listChecks(facts)]
}

/** Whatever does not fit together stands where its part is printed: a combination the matrix leaves open, a category without playbook. */
function partChecks({ settings }: Facts): Check[] {
  const problems = shownProblems(settings)
  const parts = [...new Set(Object.values(partOfBlock))].filter((part) => !problems.some((problem) => problem.part === part))
  return [
    ...problems.map(({ part, says }): Check => ({ about: part, says, homes: homesOf(part), asked: true })),
    ...parts.map((part): Check => ({ about: part, says: null, homes: homesOf(part), asked: true })),
  ]
}

const homesOf = (part: SettingsPartName | 'fields'): LiveBlock[] =>
  (Object.keys(partOfBlock) as LiveBlock[]).filter((block) => partOfBlock[block] === part)

/** Each role has somebody, somebody who stands in, and a way that still works when mail and network are down (two channels). */
function roleChecks({ settings, people }: Facts): Check[] {
  const here = new Map(people.filter(({ leftAt }) => leftAt === null).map((person) => [person.id, person]))
  const gone = new Map(people.filter(({ leftAt }) => leftAt !== null).map((person) => [person.id, person.name]))
  return settings.teamRoles.flatMap(({ name, primary, alternates }) => {
    const check = (fine: boolean, says: string): Check => ({
      about: 'teamRoles',
      says: fine ? null : says,
      homes: ['team', 'calling-order'],
      asked: true,
    })
    const holders = [primary, ...alternates].flatMap((id) => (id && here.has(id) ? [here.get(id)!] : []))
    const left = primary ? gone.get(primary) : undefined
    const reachable = holders.length === 0 || holders.some(({ contacts }) => contacts.some(({ independent }) => independent))
    return [
      check(
        primary !== null && here.has(primary),
        left ? `${left}, who holds the role “${name}”, has left.` : `Nobody holds the role “${name}” yet.`,
      ),
      check(
        alternates.some((id) => here.has(id)),
        `Nobody stands in for the role “${name}” yet.`,
      ),
      check(reachable, `Nobody in the role “${name}” can be reached when our own mail and network are down. Add such a way to the person.`),
    ]
  })
}

/** Those whom the contact sheet names: who holds a role, and everybody outside the organisation. */
function contactChecks({ settings, people, today }: Facts): Check[] {
  const months = settings.review.contactsVerifiedEveryMonths
  const since = monthsBefore(today, months)
  const holders = new Set(settings.teamRoles.flatMap(({ primary, alternates }) => [primary, ...alternates]))
  const named = people.filter(({ id, kind, leftAt }) => leftAt === null && (holders.has(id) || kind === 'outside'))
  return named.map(({ id, name, contacts }): Check => {
    const old = contacts.filter(({ verifiedOn }) => verifiedOn === null || verifiedOn < since)
    const homes: LiveBlock[] = holders.has(id) ? ['contact-sheet'] : ['contact-sheet', 'outside-contacts']
    const none = contacts.length === 0 ? `There is no way yet to reach ${name}.` : null
    const unsure = old.length > 0 ? `${kindsOf(old)} of ${name} ${verb(old)} not been verified in the last ${months} months.` : null
    return { about: 'people', says: none ?? unsure, homes, asked: true }
  })
}

const kindWords = { mail: 'mail address', phone: 'phone number', text: 'number for text messages', other: 'other contact' } as const

function kindsOf(contacts: Pick<Person['contacts'][number], 'kind'>[]): string {
  const kinds = [...new Set(contacts.map(({ kind }) => kindWords[kind]))]
  return `The ${kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`}`
}

const verb = (contacts: { kind: string }[]) => (new Set(contacts.map(({ kind }) => kind)).size === 1 ? 'has' : 'have')

/** The same day so many months earlier, or the last one of a shorter month; days as `2026-03-02` compare as text. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = year * 12 + (month - 1) - months
  const begin = { year: Math.floor(first / 12), month: (((first % 12) + 12) % 12) + 1, day: 1 }
  const next = Math.floor((first + 1) / 12)
  const last = dayOfNumber(dayNumber({ year: next, month: first + 1 - next * 12 + 1, day: 1 }) - 1)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(begin.year).padStart(4, '0')}-${two(begin.month)}-${two(Math.min(date, last.day))}`
}

function signingChecks({ settings }: Facts): Check[] {
  const { signatories, needed } = settings.approval
  const check = (says: string | null): Check => ({ about: 'approval', says, homes: ['approvals'], asked: true })
  if (signatories.length === 0) return [check('It is not said yet who signs this document.')]
  const open = signatories
    .filter(({ personId }) => personId === null)
    .map(({ position }) => check(`It is not said yet who signs as “${position}”.`))
  const few = needed > signatories.length ? [check(`${needed} people must sign, and only ${signatories.length} are named.`)] : []
  return [...open, ...few, ...(open.length + few.length === 0 ? [check(null)] : [])]
}

/** A table with nothing in it. Only missing where a section prints it. */
function listChecks({ settings }: Facts): Check[] {
  const lists = [
    ['callingOrder', 'calling-order', 'It is not said yet who is called first, second and third.'],
    ['communications', 'communication-matrix', 'It is not said yet who is told what, and by whom.'],
    ['training', 'training', 'It is not said yet who must learn what.'],
  ] as const
  return lists.map(([about, home, says]): Check => ({
    about,
    says: settings[about].length === 0 ? says : null,
    homes: [home],
    asked: false,
  }))
}
