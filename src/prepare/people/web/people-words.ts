import type { AccessRole } from '../../../base/actor.ts'
import type { Contact, Organisation, Person } from './people-queries.ts'

export const kindWords: Record<Person['kind'], string> = {
  staff: 'Staff',
  contractor: 'Contractor',
  volunteer: 'Volunteer',
  outside: 'Outside contact',
  machine: 'Program',
}

export const contactWords: Record<Contact['kind'], string> = { phone: 'Phone', text: 'Text message', mail: 'Mail', other: 'Another way' }

export const legalFormWords: Record<Organisation['legalForm'], string> = {
  library: 'Library',
  town: 'Town or county',
  school: 'School or district',
  clinic: 'Clinic',
  charity: 'Charity',
  other: 'Something else',
}

/** What each access role is for, in the words in which an administrator thinks of people. */
export const roleMeanings: Record<AccessRole, string> = {
  employee: 'Reports what they notice, and sees their own reports and the plan.',
  'it-staff': 'Decides on reports and works on incidents. For whoever looks after the computers.',
  responder: 'Decides on reports and works on incidents. For the rest of the response team.',
  management: 'The same, and closes the gravest incidents. For directors.',
  administrator: 'The same as IT staff, and these settings: accounts, tokens, the organisation.',
  auditor: 'Reads reports, incidents and people, and changes nothing.',
}

export { contactLink } from '../contact-link.ts'
