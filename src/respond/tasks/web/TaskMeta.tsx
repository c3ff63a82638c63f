import { DueText } from '../../../web/design/DueText.tsx'
import { branchWords, flowName } from './flow-words.ts'
import type { Task } from './task-queries.ts'
import classes from './TaskRow.module.css'
import { WaitText } from './WaitText.tsx'

/** Below the title of a task that is not done: what kind it is, when it is needed, whose it is, and by when. */
export function TaskMeta({ task, phase }: { task: Task; phase?: string | undefined }) {
  const { state, setAside, mandatory, onlyIf, assignee, teamRole, dueAt, pass } = task
  const kind = flowName(task)
  const whose = assignee?.name ?? teamRole?.name
  if (state === 'not-needed') {
    return (
      <div className={classes.meta}>
        <span>{setAside ? `Not needed: “${setAside.choice}” was chosen` : 'Not needed'}</span>
      </div>
    )
  }
  return (
    <div className={classes.meta}>
      {mandatory && <span className={classes.mandatory}>Mandatory</span>}
      {kind && <span>{kind}</span>}
      {onlyIf && <span className={classes.branch}>{branchWords(onlyIf.choices)}</span>}
      {phase && <span>{phase}</span>}
      {phase && pass > 1 && <span>Pass {pass}</span>}
      {whose && <span>{whose}</span>}
      <WaitText task={task} />
      {dueAt && <DueText at={dueAt} />}
    </div>
  )
}
