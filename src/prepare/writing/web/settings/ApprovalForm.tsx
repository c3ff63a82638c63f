import { IconAlertTriangle } from '@tabler/icons-react'
import type { PartValue } from '../../settings-part.ts'
import { messageAt, whole, type PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Count, Line } from './inputs.tsx'
import { PersonSelect } from '../../../../web/design/PersonSelect.tsx'
import { RowList } from './RowList.tsx'

export function ApprovalForm(props: PartFormProps<PartValue<'approval'>>) {
  const { value, onChange, error } = props
  const tooMany = value.needed > value.signatories.length
  return (
    <div className={classes.stack}>
      <RowList
        label="Who signs"
        help="They stand in the approval table of the printed plan, in this order."
        one="signatory"
        items={value.signatories}
        onChange={(signatories) => onChange({ ...value, signatories })}
        nameOf={({ position }) => position}
        blank={() => ({ position: '', personId: null })}
        at="signatories"
        error={error}
      >
        {(bound) => (
          <>
            <Line of={bound} name="position" label="Position" />
            <PersonSelect
              name={`${bound.at}.personId`}
              label="Person"
              nobody="Not decided yet"
              value={bound.item.personId}
              onChange={(personId) => bound.change({ personId })}
              error={messageAt(bound, 'personId')}
            />
          </>
        )}
      </RowList>
      <Count of={whole(props)} name="needed" label="How many of them must sign" />
      {tooMany && (
        <p className={classes.warn}>
          <IconAlertTriangle size={16} aria-hidden />
          {value.signatories.length === 0
            ? 'Nobody signs yet. A plan cannot be approved without a signature.'
            : `Only ${value.signatories.length} may sign, so ${value.needed} can never be reached.`}
        </p>
      )}
    </div>
  )
}
