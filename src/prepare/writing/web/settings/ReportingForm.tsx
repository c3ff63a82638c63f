import type { PartValue } from '../../settings-part.ts'
import { whole, type PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Count, Prose } from './inputs.tsx'
import { LineList } from './RowList.tsx'
import { TargetInput } from './TargetInput.tsx'

export const ReportingForm = (props: PartFormProps<PartValue<'reporting'>>) => (
  <div className={classes.stack}>
    <TargetInput
      of={whole(props)}
      name="limit"
      label="Report within"
      description="Counted from when somebody noticed. A later report is still taken, with the question what held it up."
    />
    <Prose of={whole(props)} name="words" label="What the staff is told about reporting" rows={3} />
    <LineList
      label="Ways to report"
      one="way"
      values={props.value.channels}
      onChange={(channels) => props.onChange({ ...props.value, channels })}
      at="channels"
      error={props.error}
    />
    <Count
      of={whole(props)}
      name="stillGoingOnRaisesGravityBy"
      label="While it is still going on, treat a report as so many levels graver"
      description="Until somebody has read it. 0: no graver."
      min={0}
      max={4}
    />
  </div>
)
