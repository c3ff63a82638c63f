import type { PersonId, SiteId } from '../../base/ids.ts'

export type ContactMethod = { kind: 'mail' | 'phone' | 'text' | 'other'; value: string; independent: boolean; verifiedOn: string | null }

export type Person = {
  id: PersonId
  name: string
  kind: 'staff' | 'contractor' | 'volunteer' | 'outside' | 'machine'
  position: string | null
  siteId: SiteId | null
  site: string | null
  contacts: ContactMethod[]
  leftAt: Date | null
  revision: number
}

export type PersonDetails = Pick<Person, 'name' | 'position' | 'siteId' | 'contacts'> & {
  kind: 'staff' | 'contractor' | 'volunteer' | 'outside'
}

type Seen = Pick<Person, 'name' | 'kind' | 'position' | 'site' | 'contacts'> & { left: boolean }

/**
 * What a change changed, for the record. Addresses and numbers stay out of it: the record is kept for ever,
 * a private telephone number must not be.
 */
export function personChanges(before: Seen, after: Seen): Record<string, unknown> {
  const fields = (['name', 'kind', 'position', 'site', 'left'] as const).filter((field) => before[field] !== after[field])
  const contacts = JSON.stringify(before.contacts) === JSON.stringify(after.contacts) ? {} : { contacts: 'changed' }
  return { ...Object.fromEntries(fields.map((field) => [field, { from: before[field], to: after[field] }])), ...contacts }
}
