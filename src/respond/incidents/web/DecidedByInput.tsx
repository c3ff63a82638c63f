import { TextInput } from '@mantine/core'
import type { PersonId } from '../../../base/ids.ts'
import { PersonSelect } from '../../../web/design/PersonSelect.tsx'
import { fieldMessage } from '../../../web/problem-error.ts'

type DecidedBy = { decidedById: PersonId | null; decidedByName: string }
export const decidedBySelf: DecidedBy = { decidedById: null, decidedByName: '' }

type Props = { value: DecidedBy; onChange: (value: DecidedBy) => void; error: unknown }

/** Often the one who writes is not the one who decides: a director on the phone, or a counsel whom the software does not know. */
export function DecidedByInput({ value: { decidedById, decidedByName }, onChange, error }: Props) {
  return (
    <>
      <PersonSelect
        name="decidedById"
        label="Who decided"
        description="Left empty, it was you."
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
