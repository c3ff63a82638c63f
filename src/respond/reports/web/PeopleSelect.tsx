import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PersonId } from '../../../base/ids.ts'
import { peopleQuery } from './report-queries.ts'

type Props = {
  name: string
  label: string
  description?: ReactNode
  value: PersonId[]
  onChange: (people: PersonId[]) => void
  error?: ReactNode
  /** Named elsewhere, and so no choice here. */
  except?: readonly PersonId[]
}

/** Several people of the house. Outside contacts are no choice: they cannot sign in, so there is nothing to keep from them. */
export function PeopleSelect({ value, onChange, except = [], ...rest }: Props) {
  const { data } = useQuery(peopleQuery)
  const people = (data?.items ?? []).filter(({ id, kind, leftAt }) => !leftAt && kind !== 'outside' && !except.includes(id))
  return (
    <MultiSelect
      {...rest}
      placeholder={value.length === 0 ? 'Type a name' : ''}
      data={people.map(({ id, name, position }) => ({ value: id as string, label: position ? `${name}, ${position}` : name }))}
      value={value}
      onChange={(chosen) => onChange(chosen as PersonId[])}
      searchable
      hidePickedOptions
      nothingFoundMessage={data ? 'Nobody of this name' : 'Loading…'}
      maxDropdownHeight={260}
    />
  )
}
