import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PersonId } from '../../base/ids.ts'
import { peopleApi } from '../../prepare/people/person.api.ts'
import { call } from '../call.ts'
import { useReader } from '../reader.ts'

type Props = {
  name: string
  label: string
  description?: ReactNode
  /** What choosing nobody means here. */
  nobody?: string
  value: PersonId | null
  onChange: (person: PersonId | null) => void
  error?: ReactNode
  /** Only these, such as the members of a restricted incident. */
  among?: readonly PersonId[] | undefined
  /** People who are no choice, such as whoever has it already. */
  except?: readonly PersonId[]
  /** Those who are likely, such as whoever helps already: they stand before everybody else. */
  first?: { title: string; people: readonly PersonId[] } | undefined
}

/**
 * Choosing somebody the organisation knows, oneself and the likely ones first. The browser's own list: on a phone it is
 * the one that everybody knows, nothing cuts it off, and letters typed jump to a name.
 */
export function PersonSelect({ value, onChange, among, except = [], first, nobody = 'Please choose', ...rest }: Props) {
  const { personId: me } = useReader()
  const { data } = useQuery({ queryKey: ['people', 'choices'], queryFn: () => call(peopleApi.listPeople) })
  const people = (data?.items ?? []).filter(({ id, leftAt }) => !leftAt && !except.includes(id) && (!among || among.includes(id)))
  const options = people.map(({ id, name, position }) => ({
    value: id,
    label: `${name}${id === me ? ' (you)' : position ? `, ${position}` : ''}`,
  }))
  const isFirst = (id: PersonId) => id === me || first?.people.includes(id)
  const likely = options.filter((option) => isFirst(option.value)).toSorted((a, b) => Number(b.value === me) - Number(a.value === me))
  const others = options.filter((option) => !isFirst(option.value))
  return (
    <NativeSelect
      {...rest}
      data={[{ value: '', label: nobody }, ...group(first?.title ?? 'You', likely), ...group('Everybody else', others)]}
      value={value ?? ''}
      onChange={(event) => onChange((event.currentTarget.value || null) as PersonId | null)}
    />
  )
}

/** A heading without anybody below it would only puzzle. */
const group = (title: string, items: { value: string; label: string }[]) => (items.length > 0 ? [{ group: title, items }] : [])
