import { IconChevronRight } from '@tabler/icons-react'
import { use } from 'react'
import { phaseWords } from '../../../web/design/phase-words.ts'
import type { Playbook as PlaybookSetting, PlaybookStep as Step } from '../playbook.ts'
import { playbookAnchor } from './plan-parts.ts'
import type { Settings } from './plan-query.ts'
import { PlaybookTools } from './playbook-tools.ts'
import { PlaybookGraphToggle } from './PlaybookGraphToggle.tsx'
import classes from './Playbooks.module.css'
import { PlaybookStep } from './PlaybookStep.tsx'

/** `playbooks` are all of the plan: a step may lead into another one. */
type Props = { playbook: PlaybookSetting; playbooks: Pick<PlaybookSetting, 'key' | 'name'>[]; roles: Settings['teamRoles'] }

/** Native details: the keyboard, screen readers and "find in page" know them. */
export const Playbook = ({ playbook, ...more }: Props) => (
  <details id={playbookAnchor(playbook.key)} className={classes.playbook}>
    <summary className={classes.summary}>
      <IconChevronRight size={18} className={classes.chevron} aria-hidden />
      <h3>{playbook.name}</h3>
      <span className={classes.count}>{playbook.steps.length} steps</span>
    </summary>
    {playbook.when && <p className={classes.when}>{playbook.when}</p>}
    <PlaybookGraphToggle playbook={playbook} />
    <Tools of={playbook} />
    {inPhases(playbook.steps).map(({ from, steps }) => (
      <Phase key={from} from={from} steps={steps} playbook={playbook} {...more} />
    ))}
  </details>
)

function Tools({ of: { key } }: { of: PlaybookSetting }) {
  const tools = use(PlaybookTools)?.(key)
  return tools ? <div className={classes.picture}>{tools}</div> : null
}

/** Steps keep the numbers they have in the whole playbook, because other steps lead to them by number. */
const Phase = ({ from, steps, ...more }: Props & { from: number; steps: Step[] }) => (
  <div className={classes.phase}>
    <h4>{steps[0] && phaseWords[steps[0].phase].name}</h4>
    <ol className={classes.steps} start={from}>
      {steps.map((step) => (
        <PlaybookStep key={step.key} step={step} {...more} />
      ))}
    </ol>
  </div>
)

/** Steps stand in their own order; a playbook may come back to a phase. */
function inPhases(steps: Step[]): { from: number; steps: Step[] }[] {
  const runs: { from: number; steps: Step[] }[] = []
  steps.forEach((step, at) => {
    const run = runs.at(-1)
    if (run?.steps[0]?.phase === step.phase) run.steps.push(step)
    else runs.push({ from: at + 1, steps: [step] })
  })
  return runs
}
