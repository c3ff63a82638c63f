import { CloseButton, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { PlanVersion } from './incident-queries.ts'
import classes from './RegisterFilterBar.module.css'
import { states, type RegisterFilters } from './register-filters.ts'
import { useTypedWords } from './use-typed-words.ts'

type Props = { filters: RegisterFilters; settings: PlanVersion['settings']; onChange: (changes: Partial<RegisterFilters>) => void }

export function RegisterFilterBar({ filters, settings, onChange }: Props) {
  const { typed, type } = useTypedWords(filters.words, (words) => onChange({ words }))
  return (
    <search className={classes.bar}>
      <SegmentedControl
        className={classes.states}
        aria-label="Which incidents"
        data={Object.entries(states).map(([value, label]) => ({ value, label }))}
        value={filters.state}
        onChange={(state) => onChange({ state: state as RegisterFilters['state'] })}
      />
      <TextInput
        className={classes.words}
        aria-label="Find by words or number"
        placeholder="Find by words or number"
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={typed && <CloseButton aria-label="Clear the words" onClick={() => type('')} />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        maxLength={200}
      />
      <NativeSelect
        aria-label="Severity"
        data={[
          { value: '', label: 'Any severity' },
          ...settings.severities.map(({ level, name }) => ({ value: String(level), label: `${level} ${name}` })),
        ]}
        value={filters.severity ?? ''}
        onChange={(event) => onChange({ severity: Number(event.currentTarget.value) || undefined })}
      />
      <NativeSelect
        className={classes.category}
        aria-label="Category"
        data={[{ value: '', label: 'Any category' }, ...settings.categories.map(({ key, name }) => ({ value: key, label: name }))]}
        value={filters.category ?? ''}
        onChange={(event) => onChange({ category: event.currentTarget.value || undefined })}
      />
    </search>
  )
}
