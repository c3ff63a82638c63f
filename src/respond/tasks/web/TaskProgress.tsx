import { Progress } from '@mantine/core'
import { isEnded, type Task } from './task-queries.ts'
import classes from './TaskProgress.module.css'

export function TaskProgress({ tasks }: { tasks: Task[] }) {
  const needed = tasks.filter(({ state }) => state !== 'not-needed')
  const ended = needed.filter(isEnded).length
  const spared = tasks.length - needed.length
  const mandatory = tasks.filter((task) => task.state === 'open' && task.mandatory).length
  return (
    <div className={classes.progress}>
      <Progress value={needed.length === 0 ? 0 : (ended / needed.length) * 100} color="var(--good)" size="sm" aria-label="Tasks done" />
      <p className={classes.words}>
        {ended} of {needed.length} done.{spared > 0 && ` ${spared} not needed.`}{' '}
        {mandatory === 0 ? 'No mandatory task is open.' : `${mandatory} mandatory ${mandatory === 1 ? 'task is' : 'tasks are'} open.`}
      </p>
    </div>
  )
}
