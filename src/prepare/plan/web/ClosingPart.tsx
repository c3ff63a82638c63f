import { PlanSection } from './PlanSection.tsx'
import type { Settings } from './plan-query.ts'
import classes from './plan.module.css'

type Closing = Settings['closing']

export const ClosingPart = ({ settings: { closing } }: { settings: Settings }) => (
  <PlanSection part="closing" about="What must be settled first. Management may close without it, by name and with a reason.">
    <ClosingRules closing={closing} />
  </PlanSection>
)

export const ClosingRules = ({ closing }: Pick<Settings, 'closing'>) => (
  <ul className={classes.list}>
    {rules(closing).map((each) => (
      <li key={each}>{each}</li>
    ))}
  </ul>
)

const milestoneWords: Record<Closing['milestonesRequired'][number], string> = {
  occurred: 'it happened',
  noticed: 'it was noticed',
  confirmed: 'it was confirmed',
  contained: 'it was contained',
  eradicated: 'its cause was removed',
  recovered: 'services were back',
}

function rules({ mandatoryTasksRequired, rootCauseRequired, finalSeverityRequired, milestonesRequired }: Closing): string[] {
  return [
    mandatoryTasksRequired ? 'Every step that must be done is done, or was skipped with a reason.' : '',
    rootCauseRequired ? 'The root cause is written down, or why it cannot be known.' : '',
    finalSeverityRequired ? 'The final severity is set.' : '',
    milestonesRequired.length > 0 ? `It is known when ${listed(milestonesRequired.map((each) => milestoneWords[each]))}.` : '',
  ].filter(Boolean)
}

const listed = (parts: string[]) => new Intl.ListFormat('en-US').format(parts)
