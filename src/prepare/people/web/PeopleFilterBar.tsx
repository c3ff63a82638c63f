import { Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { personKinds } from '../person.api.ts'
import type { PeopleFilters } from './find-people.ts'
import classes from './PeopleFilterBar.module.css'
import type { Person } from './people-queries.ts'
import { kindWords } from './people-words.ts'

type Props = { filters: PeopleFilters; onChange: (changes: Partial<PeopleFilters>) => void; people: readonly Person[] }

const kinds = personKinds.filter((kind) => kind !== 'machine').map((value) => ({ value, label: kindWords[value] }))

export const PeopleFilterBar = ({ filters: { words, kind, left }, onChange, people }: Props) => (
  <search className={classes.bar}>
    <TextInput
      aria-label="Find by name, position, site or number"
      placeholder="Name, position, site or number"
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={words && <CloseButton aria-label="Clear the words" onClick={() => onChange({ words: '' })} />}
      value={words}
      onChange={(event) => onChange({ words: event.currentTarget.value })}
      maxLength={200}
    />
    <NativeSelect
      aria-label="Kind"
      data={[{ value: '', label: 'Everybody' }, ...kinds]}
      value={kind}
      onChange={(event) => onChange({ kind: event.currentTarget.value as PeopleFilters['kind'] })}
    />
    {people.some(({ leftAt }) => leftAt) && (
      <Checkbox label="Also who has left" checked={left} onChange={(event) => onChange({ left: event.currentTarget.checked })} />
    )}
  </search>
)
