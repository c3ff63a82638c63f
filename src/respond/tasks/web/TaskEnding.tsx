import { MomentText } from '../../../web/design/MomentText.tsx'
import type { Task } from './task-queries.ts'
import classes from './TaskEnding.module.css'

/** How it ended: by whom, when, and what came of it or why it was skipped. */
export const TaskEnding = ({ task, ended }: { task: Task; ended: NonNullable<Task['ended']> }) => (
  <div className={classes.ending}>
    {task.state === 'skipped' ? 'Skipped' : 'Done'} by {ended.by}, <MomentText at={ended.at} />
    {ended.outcome && <p className={classes.words}>{ended.outcome}</p>}
  </div>
)
