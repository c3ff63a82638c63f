import type { PersonId } from '../../base/ids.ts'
import { plain, quiet, strong } from '../../platform/print/blocks.ts'
import type { Run, Text } from '../../platform/print/document.ts'
import { showMoment } from '../../base/show-moment.ts'
import type { House, PaperPerson } from './paper-facts.ts'

type Contact = PaperPerson['contacts'][number]

/** Phones first, and of those the ones that work when our own network is down: that is when the sheet is needed. */
const order = (contact: Contact): number => ['phone', 'text', 'other', 'mail'].indexOf(contact.kind) * 2 + (contact.independent ? 0 : 1)
const inOrder = ({ contacts }: PaperPerson): Contact[] => contacts.toSorted((a, b) => order(a) - order(b))

/** Telephone numbers alone, for a line. */
export function numbersOf({ people }: Pick<House, 'people'>, id: PersonId): string {
  const person = people.find((each) => each.id === id)
  return person
    ? inOrder(person)
        .filter(isNumber)
        .map(({ value }) => value)
        .join(', ')
    : ''
}

const isNumber = ({ kind }: Contact) => kind === 'phone' || kind === 'text'

/** Every way to reach somebody, one below the other. */
export function contactsOf(person: PaperPerson): Text {
  if (person.contacts.length === 0) return [quiet('No way is known')]
  return inOrder(person).flatMap((contact, at): Run[] => [
    ...(at > 0 ? [plain('\n')] : []),
    isNumber(contact) ? strong(contact.value) : plain(contact.value),
    quiet(notesOf(contact)),
  ])
}

function notesOf({ kind, independent, verifiedOn }: Contact): string {
  const notes = [
    kind === 'text' ? 'text message' : null,
    independent ? 'works without our network' : null,
    verifiedOn ? `checked ${monthOf(verifiedOn)}` : null,
  ]
  const words = notes.filter(Boolean).join(', ')
  return words ? ` (${words})` : ''
}

/** The day is a date without a zone, so it is told at noon in none. */
const monthOf = (isoDay: string): string => showMoment({ at: new Date(`${isoDay}T12:00:00Z`), precision: 'month', zone: 'UTC' })

export const positionOf = ({ position, site, kind }: PaperPerson): string =>
  [position, site, kind === 'contractor' ? 'Contractor' : kind === 'volunteer' ? 'Volunteer' : null].filter(Boolean).join(', ')
