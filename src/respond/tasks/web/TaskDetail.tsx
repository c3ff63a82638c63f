import { Button } from '@mantine/core'
import { useState } from 'react'
import { AssignTaskDialog } from './AssignTaskDialog.tsx'
import type { Board, Task } from './task-queries.ts'
import classes from './TaskDetail.module.css'
import { TakeTaskButton } from './TakeTaskButton.tsx'

type Props = { task: Task; board: Board; onDone: () => void; onSkip: () => void }

/** What unfolds: how to do it, why, what to keep, whose it is, and what else can be done with it. */
export function TaskDetail({ task, board, onDone, onSkip }: Props) {
  const [assigning, setAssigning] = useState(false)
  return (
    <div className={classes.detail}>
      {task.detail && <p>{task.detail}</p>}
      <dl>
        {task.why && <Part name="Why" words={task.why} />}
        {task.evidence && <Part name="Keep" words={task.evidence} />}
        {task.mandatory && task.state !== 'open' && <Part name="Plan" words="Mandatory" />}
        {task.teamRole && <Part name="Falls to" words={task.teamRole.name} />}
        <Part name="Given to" words={task.assignee?.name ?? 'Nobody in particular'} />
      </dl>
      {board.mayWork && task.state === 'open' && (
        <div className={classes.actions}>
          <Button onClick={onDone}>Mark as done</Button>
          <TakeTaskButton task={task} />
          <Button variant="default" onClick={() => setAssigning(true)}>
            Give to…
          </Button>
          <Button variant="default" onClick={onSkip}>
            Skip…
          </Button>
        </div>
      )}
      {assigning && <AssignTaskDialog task={task} board={board} onClose={() => setAssigning(false)} />}
    </div>
  )
}

const Part = ({ name, words }: { name: string; words: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{words}</dd>
  </div>
)
