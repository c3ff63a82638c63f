import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconUserSearch } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import { peopleApi } from '../person.api.ts'
import { allPeople, findPeople, type PeopleFilters } from './find-people.ts'
import { peopleQuery, type Person } from './people-queries.ts'
import { PeopleFilterBar } from './PeopleFilterBar.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonDialog } from './PersonDialog.tsx'

/** Everybody the organisation knows, and how to reach them. The whole list is here, so searching needs no server. */
export function PeopleSection() {
  const people = useSuspenseQuery(peopleQuery).data.items
  const [filters, setFilters] = useState<PeopleFilters>(allPeople)
  const [changing, setChanging] = useState<Person | null>(null)
  const mayChange = useMayCall(peopleApi.changePerson)
  const found = findPeople(people, useDeferredValue(filters))
  return (
    <>
      <PeopleFilterBar filters={filters} onChange={(changes) => setFilters({ ...filters, ...changes })} people={people} />
      <Section title="People" count={found.length} padding="none">
        {found.length === 0 ? (
          <EmptyState
            title="Nobody is found"
            picture={IconUserSearch}
            action={<Button onClick={() => setFilters(allPeople)}>Show everybody</Button>}
          >
            Try a part of a name, a position, a site or a number.
          </EmptyState>
        ) : (
          <PeopleTable people={found} {...(mayChange && { onChange: setChanging })} />
        )}
      </Section>
      {changing && <PersonDialog person={changing} onClose={() => setChanging(null)} />}
    </>
  )
}
