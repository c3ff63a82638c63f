import { quiet, row, strong, tableOr } from '../../../platform/print/blocks.ts'
import type { Block, Run, Text } from '../../../platform/print/document.ts'
import { contactsOf, positionOf } from '../contacts-of.ts'
import type { PaperFacts, PaperPerson } from '../paper-facts.ts'

const columns: [heading: string, share: number][] = [
  ['Name', 32],
  ['What for', 30],
  ['How to reach them', 44],
]

/** The response team with the ways to reach it, in the order of the roles. Read from the people, so never part of a version. */
export function contactSheet(facts: PaperFacts): Block[] {
  const { teamRoles } = facts.version.settings
  const rolesOf = new Map<PaperPerson, string[]>()
  for (const { name, primary, alternates } of teamRoles)
    for (const id of [primary, ...alternates]) {
      const person = facts.people.find((each) => each.id === id && each.leftAt === null)
      if (person) rolesOf.set(person, [...(rolesOf.get(person) ?? []), id === primary ? name : `${name} (stands in)`])
    }
  const rows = [...rolesOf].map(([person, roles]) => row([nameRuns(person), roles.join('\n'), contactsOf(person)]))
  return [tableOr('Nobody holds a team role yet.', null, columns, rows)]
}

/** Insurer, police, vendors, partners: whoever is needed and does not work here. */
export function outsideContacts({ people }: PaperFacts): Block[] {
  const outside = people.filter(({ kind, leftAt }) => (kind === 'outside' || kind === 'contractor') && leftAt === null)
  return [peopleTable('Nobody outside of the organization has been entered yet.', outside)]
}

/** Everybody else who works here and can be reached. */
export function otherStaff({ people, version }: PaperFacts): Block[] {
  const named = new Set(version.settings.teamRoles.flatMap(({ primary, alternates }) => [primary, ...alternates]))
  const others = people.filter(
    ({ id, kind, leftAt, contacts }) => ['staff', 'volunteer'].includes(kind) && !leftAt && contacts.length > 0 && !named.has(id),
  )
  return others.length > 0 ? [peopleTable('', others)] : []
}

const peopleTable = (none: string, people: PaperPerson[]): Block =>
  tableOr(
    none,
    null,
    columns,
    people.map((person) => row([[strong(person.name)], positionOf(person) || '–', contactsOf(person)])),
  )

function nameRuns(person: PaperPerson): Text {
  const position = positionOf(person)
  return [strong(person.name), ...(position ? [quiet(`\n${position}`)] : [])] satisfies Run[]
}
