import { showTarget } from '../../../base/business-time.ts'
import { PlanSection } from './PlanSection.tsx'
import type { Settings } from './plan-query.ts'
import classes from './plan.module.css'

export const ReportingPart = ({ settings: { reporting } }: { settings: Settings }) => (
  <PlanSection part="reporting">
    <ReportingRule reporting={reporting} />
  </PlanSection>
)

export const ReportingRule = ({ reporting }: Pick<Settings, 'reporting'>) => (
  <>
    <p className={classes.lead}>
      <strong>Report within {showTarget(reporting.limit)} of noticing.</strong>
    </p>
    <p className={classes.long}>{reporting.words}</p>
    <h3>Ways to report</h3>
    <ul className={classes.list}>
      {reporting.channels.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
    {reporting.stillGoingOnRaisesGravityBy > 0 && (
      <p className={classes.quiet}>
        A report of something that is still going on is treated as {levels(reporting.stillGoingOnRaisesGravityBy)} graver until somebody has
        read it.
      </p>
    )}
  </>
)

const levels = (count: number) => (count === 1 ? 'one level' : `${count} levels`)
