import { expect, test } from 'vitest'
import { allPeople, findPeople } from './find-people.ts'
import type { Person } from './people-queries.ts'

const person = (name: string, rest: Partial<Person> = {}): Person => ({
  id: name as Person['id'],
  name,
  kind: 'staff',
  position: null,
  siteId: null,
  site: null,
  contacts: [],
  leftAt: null,
  revision: 1,
  ...rest,
})
const people = [
  person('José Ibarra', { position: 'Branch manager', site: 'Eastgate Branch' }),
  person('Grace Liu', { kind: 'outside', contacts: [{ kind: 'phone', value: '555-0201', independent: true, verifiedOn: null }] }),
  person('Otis Webb', { leftAt: new Date(0) }),
]
const namesOf = (words: string) => findPeople(people, { ...allPeople, words }).map(({ name }) => name)

test('every word must be found, in whatever order and field', () => {
  expect(namesOf('eastgate jose')).toEqual(['José Ibarra'])
  expect(namesOf('eastgate grace')).toEqual([])
})

test('somebody is found by the number on the display of the phone', () => {
  expect(namesOf('0201')).toEqual(['Grace Liu'])
})

test('who has left is shown only when asked for', () => {
  expect(namesOf('otis')).toEqual([])
  expect(findPeople(people, { words: 'otis', kind: '', left: true })).toHaveLength(1)
})
