import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PersonId } from '../../base/ids.ts'
import { peopleApi } from '../../prepare/people/person.api.ts'
import { call } from '../call.ts'
import { useReader } from '../reader.ts'
import classes from './PersonSelect.module.css'

type Props = {
  name: string
  label: string
  description?: ReactNode
  placeholder?: string
  value: PersonId | null
  onChange: (person: PersonId | null) => void
  error?: ReactNode
  /** Only these, such as the members of a restricted incident. */
  among?: readonly PersonId[] | undefined
  /** People who are no choice, such as whoever has it already. */
  except?: readonly PersonId[]
}

/** Choosing somebody the organisation knows: by typing a part of the name, oneself first. */
export function PersonSelect({ value, onChange, among, except = [], placeholder = 'Type a name', ...rest }: Props) {
  const { personId: me } = useReader()
  const { data } = useQuery({ queryKey: ['people', 'choices'], queryFn: () => call(peopleApi.listPeople) })
  const people = (data?.items ?? []).filter(({ id, leftAt }) => !leftAt && !except.includes(id) && (!among || among.includes(id)))
  const options = people
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me))
    .map(({ id, name, position }) => ({ value: id as string, label: `${name}${id === me ? ' (you)' : position ? `, ${position}` : ''}` }))
  return (
    <Select
      {...rest}
      placeholder={placeholder}
      data={options}
      value={value}
      onChange={(chosen) => onChange(chosen as PersonId | null)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Choose nobody' }}
      nothingFoundMessage={data ? 'Nobody of this name' : 'Loading…'}
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
    />
  )
}
