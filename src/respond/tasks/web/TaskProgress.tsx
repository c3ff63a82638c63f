import { Progress } from '@mantine/core'
import type { Task } from './task-queries.ts'
import classes from './TaskProgress.module.css'

export function TaskProgress({ tasks }: { tasks: Task[] }) {
  const ended = tasks.filter(({ state }) => state !== 'open').length
  const mandatory = tasks.filter((task) => task.state === 'open' && task.mandatory).length
  return (
    <div className={classes.progress}>
      <Progress value={tasks.length === 0 ? 0 : (ended / tasks.length) * 100} color="var(--good)" size="sm" aria-label="Tasks done" />
      <p className={classes.words}>
        {ended} of {tasks.length} done.{' '}
        {mandatory === 0 ? 'No mandatory task is open.' : `${mandatory} mandatory ${mandatory === 1 ? 'task is' : 'tasks are'} open.`}
      </p>
    </div>
  )
}
