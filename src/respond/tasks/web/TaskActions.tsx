import { Button } from '@mantine/core'
import { choicesOf } from '../choices.ts'
import { finishWords, type Asking } from './flow-words.ts'
import { StartWaitButton } from './StartWaitButton.tsx'
import { TakeTaskButton } from './TakeTaskButton.tsx'
import type { Task } from './task-queries.ts'
import classes from './TaskDetail.module.css'

type Props = { task: Task; onAsk: (asking: Asking) => void; onAssign: () => void }

/** What can be done with a task as it stands. */
export function TaskActions({ task, onAsk, onAssign }: Props) {
  if (task.state === 'done' && choicesOf(task.flow).length > 0) {
    return (
      <div className={classes.actions}>
        <Button variant="default" onClick={() => onAsk('choice')}>
          Choose otherwise…
        </Button>
      </div>
    )
  }
  if (task.state === 'not-needed') {
    return (
      <div className={classes.actions}>
        <Button variant="default" onClick={() => onAsk('reopen')}>
          Do it all the same
        </Button>
      </div>
    )
  }
  if (task.state !== 'open') return null
  return (
    <div className={classes.actions}>
      <Button onClick={() => onAsk('done')}>{finishWords(task).short}</Button>
      <StartWaitButton task={task} />
      <TakeTaskButton task={task} />
      <Button variant="default" onClick={onAssign}>
        Give to…
      </Button>
      <Button variant="default" onClick={() => onAsk('skipped')}>
        Skip…
      </Button>
    </div>
  )
}
