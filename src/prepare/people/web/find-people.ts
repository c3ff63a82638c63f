import type { Person } from './people-queries.ts'

export type PeopleFilters = { words: string; kind: Person['kind'] | ''; left: boolean }
export const allPeople: PeopleFilters = { words: '', kind: '', left: false }

/** Every typed word must be somewhere: in the name, position, site, or a number or address. Accents and case do not matter. */
export function findPeople(people: readonly Person[], { words, kind, left }: PeopleFilters): Person[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return people.filter((person) => {
    if (kind && person.kind !== kind) return false
    if (!left && person.leftAt) return false
    const has = plain([person.name, person.position, person.site, ...person.contacts.map(({ value }) => value)].join(' '))
    return wanted.every((word) => has.includes(word))
  })
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
