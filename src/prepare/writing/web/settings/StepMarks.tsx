import { showTarget } from '../../../../base/business-time.ts'
import { phaseWords } from '../../../../web/design/phase-words.ts'
import type { PlaybookStep } from '../../../plan/playbook.ts'
import marks from './marks.module.css'
import type { Problem, Settings } from './settings-query.ts'
import { kindOf, kinds } from './step-words.ts'

/** What can be seen of a folded step: what it is, when and by whom, and whether something is wrong with it. */
export function StepMarks({ step, settings, problems }: { step: PlaybookStep; settings: Settings; problems: Problem[] }) {
  const role = settings.teamRoles.find(({ key }) => key === step.role)?.name ?? 'no team role'
  const kind = kindOf(step)
  return (
    <>
      {kind !== 'action' && <span className={marks.mark}>{kinds[kind].toLowerCase()}</span>}
      {step.mandatory && <span className={marks.mark}>must be done</span>}
      {problems.length > 0 && <span className={marks.bad}>needs attention</span>}
      <span className={marks.quiet}>
        {phaseWords[step.phase].name}, {role}
        {step.within?.amount ? `, within ${showTarget(step.within)}` : ''}
      </span>
    </>
  )
}
