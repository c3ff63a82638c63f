import { showTarget } from '../../../base/business-time.ts'
import type { Playbook, PlaybookStep as Step } from '../playbook.ts'
import { playbookAnchor, stepAnchor } from './plan-parts.ts'
import plan from './plan.module.css'
import type { Settings } from './plan-query.ts'
import classes from './Playbooks.module.css'
import { PlaybookStepWays } from './PlaybookStepWays.tsx'

type Props = { step: Step; playbook: Playbook; playbooks: Pick<Playbook, 'key' | 'name'>[]; roles: Settings['teamRoles'] }

export const PlaybookStep = ({ step, playbook, playbooks, roles }: Props) => (
  <li id={stepAnchor(playbook.key, step.key)} className={classes.step}>
    <div className={classes.title}>
      {step.title}
      {step.mandatory && <span className={plan.mark}>must be done</span>}
    </div>
    <div className={classes.who}>
      {roles.find(({ key }) => key === step.role)?.name}
      {step.within && `, within ${showTarget(step.within)} of opening`}
    </div>
    {step.detail && <p className={plan.long}>{step.detail}</p>}
    {step.flow?.is === 'playbook' && <OtherPlaybook playbook={playbooks.find(({ key }) => key === playbookOf(step))} />}
    <PlaybookStepWays step={step} playbook={playbook} />
    <More name="Why" text={step.why} />
    <More name="Keep" text={step.evidence} />
    <More name="Leave out when" text={step.skipWhen} />
  </li>
)

const playbookOf = ({ flow }: Step) => (flow?.is === 'playbook' ? flow.playbook : null)

const OtherPlaybook = ({ playbook }: { playbook: Pick<Playbook, 'key' | 'name'> | undefined }) =>
  playbook && (
    <p className={plan.way}>
      Playbook: <a href={`#${playbookAnchor(playbook.key)}`}>{playbook.name}</a>
    </p>
  )

const More = ({ name, text }: { name: string; text: string | null }) =>
  text && (
    <p className={classes.more}>
      <strong>{name}: </strong>
      {text}
    </p>
  )
