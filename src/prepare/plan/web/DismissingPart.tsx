import { PlanSection } from './PlanSection.tsx'
import type { Settings } from './plan-query.ts'
import classes from './plan.module.css'

export const DismissingPart = ({ settings: { dismissalReasons } }: { settings: Settings }) => (
  <PlanSection
    part="dismissing"
    about="The only reasons for which a report is dismissed. The report is kept, and dismissing can be undone."
  >
    <DismissalEntries dismissalReasons={dismissalReasons} />
  </PlanSection>
)

export const DismissalEntries = ({ dismissalReasons }: Pick<Settings, 'dismissalReasons'>) => (
  <ul className={classes.entries}>
    {dismissalReasons.map(({ key, name, means, askForText }) => (
      <li key={key}>
        <h3>
          {name}
          {askForText && <span className={classes.mark}>needs an explanation</span>}
        </h3>
        <p className={classes.long}>{means}</p>
      </li>
    ))}
  </ul>
)
