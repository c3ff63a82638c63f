import { MomentText } from '../../../web/design/MomentText.tsx'
import type { Task } from './task-queries.ts'
import classes from './TaskEnding.module.css'

/** How it ended: by whom, when, what was chosen, and what came of it or why it was skipped. */
export const TaskEnding = ({ task, ended }: { task: Task; ended: NonNullable<Task['ended']> }) => (
  <div className={classes.ending}>
    {task.chosen && <span className={classes.chosen}>{task.chosen.label}</span>}
    <span>
      {task.state === 'skipped' ? 'Skipped' : task.chosen ? 'Chosen' : 'Done'} by {ended.by}, <MomentText at={ended.at} />
    </span>
    {ended.outcome && <p className={classes.words}>{ended.outcome}</p>}
  </div>
)
