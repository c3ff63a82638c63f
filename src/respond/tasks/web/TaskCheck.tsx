import { IconArrowsSplit2, IconCheck, IconMinus, IconRefresh } from '@tabler/icons-react'
import { choicesOf } from '../choices.ts'
import { finishWords } from './flow-words.ts'
import type { Task } from './task-queries.ts'
import classes from './TaskCheck.module.css'

const said = { open: 'Open', done: 'Done', skipped: 'Skipped', 'not-needed': 'Not needed' } as const

/** Large enough for a shaking hand. Whoever only reads sees the same circle as a sign. */
export function TaskCheck({ task, mayWork, onPress }: { task: Task; mayWork: boolean; onPress: () => void }) {
  const circle = (
    <span className={classes.circle} data-state={task.state} data-asks={choicesOf(task.flow).length > 0 || undefined}>
      <Picture task={task} />
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
    <button type="button" className={classes.check} onClick={onPress} aria-label={`${pressWords(task)}: ${task.title}`}>
      {circle}
    </button>
  )
}

function Picture({ task: { state, flow } }: { task: Task }) {
  const shape = { size: 18, stroke: 3, 'aria-hidden': true } as const
  if (state === 'skipped' || state === 'not-needed') return <IconMinus {...shape} />
  if (state === 'open' && flow?.is === 'decision') return <IconArrowsSplit2 {...shape} size={16} stroke={2.2} />
  if (state === 'open' && flow?.is === 'loop') return <IconRefresh {...shape} size={16} stroke={2.2} />
  return <IconCheck {...shape} />
}

function pressWords(task: Task): string {
  if (task.state === 'open') return finishWords(task).short.replace('…', '')
  return task.state === 'not-needed' ? 'Do it all the same' : 'Open again'
}
