import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { Task } from './task-queries.ts'
import classes from './TaskCheck.module.css'

const names = { open: 'Mark as done', done: 'Open again', skipped: 'Open again' } as const
const said = { open: 'Open', done: 'Done', skipped: 'Skipped' } as const

/** Large enough for a shaking hand. Whoever only reads sees the same circle as a sign. */
export function TaskCheck({ task, mayWork, onPress }: { task: Task; mayWork: boolean; onPress: () => void }) {
  const circle = (
    <span className={classes.circle} data-state={task.state}>
      {task.state === 'skipped' ? <IconMinus size={18} stroke={3} aria-hidden /> : <IconCheck size={18} stroke={3} aria-hidden />}
    </span>
  )
  if (!mayWork) {
    return (
      <span className={classes.check} role="img" aria-label={said[task.state]}>
        {circle}
      </span>
    )
  }
  return (
    <button type="button" className={classes.check} onClick={onPress} aria-label={`${names[task.state]}: ${task.title}`}>
      {circle}
    </button>
  )
}
