import { Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../../base/ids.ts'
import { peopleApi } from '../../../prepare/people/person.api.ts'
import { PersonSelect } from '../../../web/design/PersonSelect.tsx'
import type { Draft } from '../../../web/draft.ts'
import { useMayCall } from '../../../web/me.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { peopleQuery } from './report-queries.ts'
import type { TypedReport } from './typed-report.ts'

const tellers = [
  { value: 'known', label: 'On our list' },
  { value: 'named', label: 'Somebody else' },
  { value: 'anonymous', label: 'No name' },
]

type Props = { draft: Draft<TypedReport>; error: unknown }

/** The true reporter, who gets the answer. Whoever may not see the list of people types the name. */
export function ReporterInput({ draft: { value, change }, error }: Props) {
  const mayPick = useMayCall(peopleApi.listPeople)
  const teller = !mayPick && value.teller === 'known' ? 'named' : value.teller
  return (
    <>
      <SegmentedControl
        aria-label="Who told you"
        fullWidth
        data={mayPick ? tellers : tellers.slice(1)}
        value={teller}
        onChange={(next) => change({ teller: next as TypedReport['teller'] })}
      />
      {teller === 'known' && <KnownReporter value={value} change={change} error={error} />}
      {teller === 'named' && (
        <TextInput
          name="reporterName"
          label="Their name"
          value={value.reporterName}
          onChange={(event) => change({ teller, reporterName: event.currentTarget.value })}
          error={fieldMessage(error, 'reporterName')}
          autoComplete="off"
        />
      )}
      {teller !== 'anonymous' && (
        <>
          <TextInput
            name="reporterContact"
            label="How can they be reached?"
            description="A phone number works best: mail may be down."
            value={value.reporterContact}
            onChange={(event) => change({ reporterContact: event.currentTarget.value })}
            error={fieldMessage(error, 'reporterContact')}
            autoComplete="off"
          />
          <Checkbox
            label="They may be called back"
            checked={value.mayCall}
            onChange={(event) => change({ mayCall: event.currentTarget.checked })}
          />
        </>
      )}
    </>
  )
}

/** Choosing somebody fills in how we reach them, which can be changed: they may call from elsewhere. */
function KnownReporter({ value, change, error }: Pick<Draft<TypedReport>, 'value' | 'change'> & { error: unknown }) {
  const { data } = useQuery(peopleQuery)
  const reachOf = (id: PersonId | null) => {
    const contacts = data?.items.find((person) => person.id === id)?.contacts ?? []
    return (contacts.find(({ kind }) => kind === 'phone') ?? contacts[0])?.value ?? ''
  }
  const choose = (reporterId: PersonId | null) => {
    const wasFilledIn = value.reporterContact === '' || value.reporterContact === reachOf(value.reporterId)
    change({ reporterId, ...(wasFilledIn && { reporterContact: reachOf(reporterId) }) })
  }
  return (
    <PersonSelect
      name="reporterId"
      label="Who is it?"
      value={value.reporterId}
      onChange={choose}
      error={fieldMessage(error, 'reporterId')}
    />
  )
}
