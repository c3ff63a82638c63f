import { IconChevronRight } from '@tabler/icons-react'
import { phaseWords } from '../../../web/design/phase-words.ts'
import type { Playbook as PlaybookSetting } from '../playbook.ts'
import { phases } from '../settings-words.ts'
import { playbookAnchor } from './plan-parts.ts'
import type { Settings } from './plan-query.ts'
import classes from './Playbooks.module.css'
import { PlaybookStep } from './PlaybookStep.tsx'

type Props = { playbook: PlaybookSetting; roles: Settings['teamRoles'] }

/** Native details: the keyboard, screen readers and "find in page" know them. */
export const Playbook = ({ playbook: { key, name, steps }, roles }: Props) => (
  <details id={playbookAnchor(key)} className={classes.playbook}>
    <summary className={classes.summary}>
      <IconChevronRight size={18} className={classes.chevron} aria-hidden />
      <h3>{name}</h3>
      <span className={classes.count}>{steps.length} steps</span>
    </summary>
    {phases.map((phase) => {
      const inPhase = steps.filter((step) => step.phase === phase)
      return inPhase.length > 0 && <Phase key={phase} title={phaseWords[phase].name} steps={inPhase} roles={roles} />
    })}
  </details>
)

const Phase = ({ title, steps, roles }: { title: string; steps: PlaybookSetting['steps']; roles: Props['roles'] }) => (
  <div className={classes.phase}>
    <h4>{title}</h4>
    <ol className={classes.steps}>
      {steps.map((step) => (
        <PlaybookStep key={step.key} step={step} role={roles.find(({ key }) => key === step.role)?.name ?? ''} />
      ))}
    </ol>
  </div>
)
