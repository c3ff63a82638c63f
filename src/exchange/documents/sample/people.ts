import { newId } from '../../../platform/new-id.ts'
import type { ReportedPerson } from '../report-facts.ts'

export const [dana, luis, priya, sam, omar] = [
  newId<'person'>(),
  newId<'person'>(),
  newId<'person'>(),
  newId<'person'>(),
  newId<'person'>(),
]
export const incidentId = newId<'incident'>()

const person = (id: ReportedPerson['id'], name: string, given: Partial<ReportedPerson> = {}): ReportedPerson => ({
  id,
  name,
  kind: 'staff',
  position: null,
  siteId: null,
  site: null,
  contacts: [],
  leftAt: null,
  revision: 1,
  ...given,
})

export const people = [
  person(dana, 'Dana Okafor', {
    position: 'Head of IT',
    site: 'Central Library',
    contacts: [
      { kind: 'mail', value: 'dana.okafor@marigold.example', independent: false, verifiedOn: null },
      { kind: 'phone', value: '+1 555 010 1101', independent: true, verifiedOn: '2026-09-01' },
    ],
  }),
  person(luis, 'Luis Romero', {
    position: 'Circulation supervisor',
    site: 'Eastgate Branch',
    contacts: [{ kind: 'phone', value: '+1 555 010 1114', independent: true, verifiedOn: null }],
  }),
  person(priya, 'Priya Shah', { position: 'Director', site: 'Central Library' }),
  person(sam, 'Sam Ortiz', {
    kind: 'outside',
    position: 'Northwind IT Services',
    contacts: [{ kind: 'phone', value: '+1 555 010 1199', independent: true, verifiedOn: null }],
  }),
  person(omar, 'Omar Haddad', { kind: 'volunteer', position: 'Homework help', site: 'Eastgate Branch' }),
]
