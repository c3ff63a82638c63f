import { showTarget } from '../../../base/business-time.ts'
import type { PlaybookStep as Step } from '../playbook.ts'
import plan from './plan.module.css'
import classes from './Playbooks.module.css'

export const PlaybookStep = ({ step, role }: { step: Step; role: string }) => (
  <li>
    <div className={classes.title}>
      {step.title}
      {step.mandatory && <span className={plan.mark}>must be done</span>}
    </div>
    <div className={classes.who}>
      {role}
      {step.within && `, within ${showTarget(step.within)} of opening`}
    </div>
    {step.detail && <p className={plan.long}>{step.detail}</p>}
    {step.why && (
      <p className={classes.more}>
        <strong>Why: </strong>
        {step.why}
      </p>
    )}
    {step.evidence && (
      <p className={classes.more}>
        <strong>Keep: </strong>
        {step.evidence}
      </p>
    )}
  </li>
)
