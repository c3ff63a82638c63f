import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { OneOf, type Choice } from '../../../web/design/ChoiceCards.tsx'
import { alikeQuery, openIncidentsQuery, reportsWithQuery, type Alike, type Report } from './report-queries.ts'

type Props = { report: Report; value: string | null; onChange: (id: string) => void; error: unknown }

/** An open incident: what looks like this report first, the rest by words. */
export function IncidentPicker({ report, ...field }: Props) {
  const [words, setWords] = useState('')
  const [settled] = useDebouncedValue(words.trim(), 300)
  const alike = useAlike(report, 'incident')
  const { data } = useQuery({ ...openIncidentsQuery(settled, report.exercise), placeholderData: keepPreviousData })
  // Exercises are listed whether or not they are over.
  const open = (data?.items ?? []).filter(({ closedAt }) => closedAt === null)
  const others = open.map(({ id, number, title }) => ({ value: id as string, label: title, help: number }))
  return (
    <Picker
      {...field}
      name="incidentId"
      label="Which incident?"
      choices={settled ? others : firstOf(alike, others)}
      nothing={settled ? 'No open incident has these words.' : data ? 'No incident is open right now. Open one instead.' : 'Loading…'}
      {...{ words, setWords }}
    />
  )
}

/** An earlier report that tells the same. */
export function ReportPicker({ report, ...field }: Props) {
  const [words, setWords] = useState('')
  const [settled] = useDebouncedValue(words.trim(), 300)
  const alike = useAlike(report, 'report')
  const { data } = useQuery({ ...reportsWithQuery(settled), enabled: settled !== '', placeholderData: keepPreviousData })
  const found = (data?.items ?? [])
    .filter(({ id, outcome }) => id !== report.id && outcome !== 'duplicate')
    .map(({ id, number, excerpt, reporter }) => ({ value: id as string, label: excerpt, help: `${number}, ${reporter}` }))
  return (
    <Picker
      {...field}
      name="duplicateOf"
      label="Which report?"
      choices={settled ? found : alike}
      nothing={settled ? 'No other report has these words.' : 'No earlier report looks like this one. Find it by its words or number.'}
      {...{ words, setWords }}
    />
  )
}

function useAlike(report: Report, kind: Alike['kind']): Choice[] {
  const { data } = useQuery(alikeQuery(report.id))
  return (data?.items ?? [])
    .filter((item) => item.kind === kind)
    .map(({ id, number, title, because }) => ({ value: id, label: title, help: `${number}, has the ${because.join(', the ')}` }))
}

const firstOf = (alike: Choice[], others: Choice[]): Choice[] => [
  ...alike,
  ...others.filter(({ value }) => !alike.some((each) => each.value === value)),
]

type PickerProps = Omit<Props, 'report'> & {
  name: string
  label: string
  choices: Choice[]
  nothing: string
  words: string
  setWords: (words: string) => void
}

const Picker = ({ words, setWords, choices, nothing, name, label, ...field }: PickerProps) => (
  <div>
    <TextInput
      label={label}
      placeholder="Find by words or number"
      type="search"
      mb="sm"
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      // Enter looks for it; it does not decide.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
    {choices.length === 0 && <p role="status">{nothing}</p>}
    <OneOf {...field} name={name} label={label} labelHidden choices={choices} />
  </div>
)
