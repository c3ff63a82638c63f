import { NativeSelect, TextInput } from '@mantine/core'
import { FieldGroup } from '../../../../web/design/FieldGroup.tsx'
import { targetUnits, type Target } from '../../../../base/business-time.ts'
import { FieldError } from '../../../../web/design/FormProblem.tsx'
import { pathOf, type Bound, type KeysOf } from './bound.ts'
import classes from './fields.module.css'
import { numberIn } from './inputs.tsx'

type Props<Item extends object> = {
  of: Bound<Item>
  name: KeysOf<Item, Target | null>
  label: string
  description?: string
  /** What having none is called, where there may be none. */
  none?: string
}

const units = targetUnits.map((unit) => ({ value: unit as string, label: unit.replace('-', ' ') }))
const isUnit = (value: string): value is Target['unit'] => (targetUnits as readonly string[]).includes(value)

/** A length of time: a number and its unit. */
export function TargetInput<Item extends object>({ of, name, label, description, none }: Props<Item>) {
  const target = of.item[name] as Target | null
  const path = pathOf(of.at, name)
  const change = (next: Target | null) => of.change({ [name]: next } as Partial<Item>)
  return (
    <FieldGroup label={label} help={description}>
      <div className={classes.targetRow}>
        {target && (
          <TextInput
            type="number"
            inputMode="decimal"
            min={0}
            step="any"
            name={`${path}.amount`}
            aria-label={`${label}: how many`}
            value={target.amount ?? ''}
            onChange={(event) => change({ ...target, amount: numberIn(event.currentTarget.value) as number })}
          />
        )}
        <NativeSelect
          aria-label={`${label}: unit`}
          data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...units]}
          value={target?.unit ?? ''}
          onChange={(event) => {
            const unit = event.currentTarget.value
            change(isUnit(unit) ? { amount: target?.amount ?? 1, unit } : null)
          }}
        />
      </div>
      <FieldError error={of.error} field={path} />
    </FieldGroup>
  )
}
