import type { BodyOf } from '../../../platform/http/route.ts'
import { peopleApi } from '../person.api.ts'
import { showDate } from './calendar-words.ts'
import type { Contact, Organisation, Person } from './people-queries.ts'
import { contactWords, kindWords } from './people-words.ts'
import type { Version } from './use-overtaken.ts'

export type PersonFields = {
  name: string
  kind: BodyOf<typeof peopleApi.addPerson>['kind']
  position: string
  siteId: Person['siteId']
  contacts: Contact[]
  left: boolean
}

export const personNames: Record<keyof PersonFields, string> = {
  name: 'Name',
  kind: 'Who they are',
  position: 'Position',
  siteId: 'Site',
  contacts: 'How to reach them',
  left: 'Has left',
}

export const emptyContact: Contact = { kind: 'phone', value: '', independent: true, verifiedOn: null }

/** Somebody new begins with a telephone: the way that works when mail is down. */
export const versionOf = (person: Person | null): Version<PersonFields> => ({
  fields: {
    name: person?.name ?? '',
    // Programs are no people and are not listed; the form never meets one.
    kind: !person || person.kind === 'machine' ? 'staff' : person.kind,
    position: person?.position ?? '',
    siteId: person?.siteId ?? null,
    contacts: person?.contacts ?? [emptyContact],
    left: Boolean(person?.leftAt),
  },
  revision: person?.revision ?? 0,
})

export const readPerson = (current: unknown): Version<PersonFields> => versionOf(peopleApi.changePerson.reply.parse(current))

/** Rows left empty are no contacts. */
export const bodyOf = ({ name, kind, position, siteId, contacts }: PersonFields) => ({
  name,
  kind,
  position: position || null,
  siteId,
  contacts: contacts.filter(({ value }) => value.trim()),
})

/** A value in words, for comparing two versions. */
export function tellPerson(name: keyof PersonFields, fields: PersonFields, sites: Organisation['sites']): string {
  if (name === 'kind') return kindWords[fields.kind]
  if (name === 'siteId') return sites.find(({ id }) => id === fields.siteId)?.name ?? 'None'
  if (name === 'left') return fields.left ? 'Yes' : 'No'
  return name === 'contacts' ? fields.contacts.map(tellContact).join('\n') : fields[name]
}

const tellContact = ({ kind, value, independent, verifiedOn }: Contact) =>
  `${contactWords[kind]}: ${value}${independent ? ', works without our network' : ''}, ${verifiedOn ? `verified ${showDate(verifiedOn)}` : 'not verified'}`
