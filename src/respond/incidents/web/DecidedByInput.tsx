import { TextInput } from '@mantine/core'
import type { PersonId } from '../../../base/ids.ts'
import { PersonSelect } from '../../../web/design/PersonSelect.tsx'
import { fieldMessage } from '../../../web/problem-error.ts'
import type { Incident } from './incident-queries.ts'
import { helpers } from './roles.ts'

type DecidedBy = { decidedById: PersonId | null; decidedByName: string }
export const decidedBySelf: DecidedBy = { decidedById: null, decidedByName: '' }

type Props = { incident: Incident; value: DecidedBy; onChange: (value: DecidedBy) => void; error: unknown }

/** Often the one who writes is not the one who decides: a director on the phone, or a counsel whom the software does not know. */
export function DecidedByInput({ incident, value: { decidedById, decidedByName }, onChange, error }: Props) {
  return (
    <>
      <PersonSelect
        name="decidedById"
        label="Who decided"
        first={helpers(incident)}
        nobody="Me, or somebody named below"
        value={decidedById}
        onChange={(chosen) => onChange({ decidedById: chosen, decidedByName: chosen ? '' : decidedByName })}
        error={fieldMessage(error, 'decidedById')}
      />
      {!decidedById && (
        <TextInput
          name="decidedByName"
          label="Or somebody who is not in the list"
          maxLength={200}
          value={decidedByName}
          onChange={(event) => onChange({ decidedById, decidedByName: event.currentTarget.value })}
          error={fieldMessage(error, 'decidedByName')}
        />
      )}
    </>
  )
}
