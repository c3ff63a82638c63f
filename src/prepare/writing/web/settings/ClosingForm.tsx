import type { PartValue } from '../../settings-part.ts'
import { FieldGroup } from '../../../../web/design/FieldGroup.tsx'
import { whole, type PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Tick } from './inputs.tsx'
import { TickBox } from '../../../../web/design/TickBox.tsx'

const milestones = {
  occurred: 'When it happened',
  noticed: 'When it was noticed',
  confirmed: 'When it was confirmed to be an incident',
  contained: 'When it was contained',
  eradicated: 'When its cause was removed',
  recovered: 'When everything worked again',
} as const
type Milestone = keyof typeof milestones
const inOrder = Object.keys(milestones) as Milestone[]

export function ClosingForm(props: PartFormProps<PartValue<'closing'>>) {
  const chosen = props.value.milestonesRequired
  const toggle = (kind: Milestone) =>
    props.onChange({ ...props.value, milestonesRequired: inOrder.filter((each) => (each === kind) !== chosen.includes(each)) })
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>
        All that is missing is listed when somebody closes an incident. Management may close it all the same, with a reason.
      </p>
      <Tick of={whole(props)} name="mandatoryTasksRequired" label="Every task that must be done is done" />
      <Tick of={whole(props)} name="rootCauseRequired" label="The cause is written down" />
      <Tick of={whole(props)} name="finalSeverityRequired" label="The final severity is set" />
      <FieldGroup label="Moments that must be known">
        {inOrder.map((kind) => (
          <TickBox key={kind} label={milestones[kind]} checked={chosen.includes(kind)} onChange={() => toggle(kind)} />
        ))}
      </FieldGroup>
    </div>
  )
}
