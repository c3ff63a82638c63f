import type { PartValue } from '../../settings-part.ts'
import { whole, type PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Count, Tick } from './inputs.tsx'
import { Levels } from './Levels.tsx'
import { TargetInput } from './TargetInput.tsx'

export const ReviewForm = (props: PartFormProps<PartValue<'review'>>) => (
  <div className={classes.stack}>
    <Count
      of={whole(props)}
      name="everyMonths"
      label="Look the plan over every so many months"
      description="Counted from the day it came into force."
    />
    <Levels of={whole(props)} name="afterSeverities" label="Also after an incident of severity" settings={props.settings} />
    <div>
      <Tick of={whole(props)} name="afterExerciseFinding" label="Also when an exercise found something" />
      <Tick of={whole(props)} name="afterLawChange" label="Also when a law changes" />
      <Tick of={whole(props)} name="afterTeamChange" label="Also when the team changes" />
    </div>
    <TargetInput of={whole(props)} name="within" label="Such a review is due within" />
    <Count
      of={whole(props)}
      name="contactsVerifiedEveryMonths"
      label="Phone numbers and addresses are checked every so many months"
      description="A plan with contacts checked longer ago cannot be submitted."
    />
  </div>
)
