import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import type { TypedReport } from './typed-report.ts'

const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unsure', label: 'Not sure' },
]

type Props = { value: TypedReport['stillGoingOn']; onChange: (value: TypedReport['stillGoingOn']) => void }

/** It decides how fast somebody must look. */
export function GoingOnInput({ value, onChange }: Props) {
  const id = useId()
  return (
    <div>
      <Input.Label id={id} labelElement="div">
        Is it still going on?
      </Input.Label>
      <SegmentedControl aria-labelledby={id} fullWidth data={answers} value={value} onChange={(next) => onChange(next as Props['value'])} />
    </div>
  )
}
