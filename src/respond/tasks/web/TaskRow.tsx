import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { ChangeChoiceDialog } from './ChangeChoiceDialog.tsx'
import type { Asking } from './flow-words.ts'
import { EndTaskDialog } from './EndTaskDialog.tsx'
import { ReopenTaskDialog } from './ReopenTaskDialog.tsx'
import { TaskCheck } from './TaskCheck.tsx'
import { TaskDetail } from './TaskDetail.tsx'
import { TaskEnding } from './TaskEnding.tsx'
import { taskAnchor, type Board, type Task } from './task-queries.ts'
import { TaskMeta } from './TaskMeta.tsx'
import classes from './TaskRow.module.css'

type Props = {
  task: Task
  board: Board
  opened?: boolean
  /** Names the phase, where tasks of several stand together. */
  phase?: string | undefined
}

/** One step: a big check, what to do, by when and by whom. The rest unfolds. */
export function TaskRow({ task, board, opened = false, phase }: Props) {
  const [unfolded, setUnfolded] = useState(opened)
  const [asking, setAsking] = useState<Asking | null>(null)
  const id = useId()
  const close = () => setAsking(null)
  return (
    <li id={taskAnchor(task.id)} className={classes.row} data-state={task.state} data-branch={task.onlyIf ? true : undefined} tabIndex={-1}>
      <TaskCheck task={task} mayWork={board.mayWork} onPress={() => setAsking(task.state === 'open' ? 'done' : 'reopen')} />
      <div className={classes.body}>
        <button type="button" className={classes.title} aria-expanded={unfolded} aria-controls={id} onClick={() => setUnfolded(!unfolded)}>
          <span>{task.title}</span>
          <IconChevronDown size={20} stroke={1.8} aria-hidden className={classes.chevron} />
        </button>
        {task.ended ? <TaskEnding task={task} ended={task.ended} /> : <TaskMeta task={task} phase={phase} />}
        <div id={id} hidden={!unfolded}>
          {unfolded && <TaskDetail task={task} board={board} onAsk={setAsking} />}
        </div>
      </div>
      {(asking === 'done' || asking === 'skipped') && <EndTaskDialog task={task} ending={asking} onClose={close} />}
      {asking === 'reopen' && <ReopenTaskDialog task={task} onClose={close} />}
      {asking === 'choice' && <ChangeChoiceDialog task={task} onClose={close} />}
    </li>
  )
}
