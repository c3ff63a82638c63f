import { useState } from 'react'
import { showTarget } from '../../../base/business-time.ts'
import { choicesOf } from '../choices.ts'
import { AssignTaskDialog } from './AssignTaskDialog.tsx'
import { branchWords, type Asking } from './flow-words.ts'
import { TaskActions } from './TaskActions.tsx'
import type { Board, Task } from './task-queries.ts'
import classes from './TaskDetail.module.css'

type Props = { task: Task; board: Board; onAsk: (asking: Asking) => void }

/** What unfolds: how to do it, why, what to keep, whose it is, and what else can be done with it. */
export function TaskDetail({ task, board, onAsk }: Props) {
  const [assigning, setAssigning] = useState(false)
  const { flow, onlyIf, leadsTo, setAside } = task
  const choices = choicesOf(flow)
  return (
    <div className={classes.detail}>
      {task.detail && <p>{task.detail}</p>}
      <dl>
        {task.why && <Part name="Why" words={task.why} />}
        {task.evidence && <Part name="Keep" words={task.evidence} />}
        {flow?.is === 'decision' && <Part name="Choose" words={choices.map(({ label }) => label).join('\n')} />}
        {flow?.is === 'loop' && <Part name="If yes" words="The steps before it are laid out once more, as another pass." />}
        {flow?.is === 'wait' && <Part name="Wait" words={flow.for ? showTarget(flow.for) : 'Until it has come true'} />}
        {leadsTo && <Part name="Leads to" words={`The playbook “${leadsTo.name}”: its tasks join these.`} />}
        {onlyIf && <Part name="Needed" words={`${branchWords(onlyIf.choices)}, at “${onlyIf.question}”`} />}
        {setAside && <Part name="Chosen" words={`“${setAside.choice}”, at “${setAside.question}”`} />}
        {task.skipWhen && <Part name="Skip if" words={task.skipWhen} />}
        {task.mandatory && task.state !== 'open' && <Part name="Plan" words="Mandatory" />}
        {task.teamRole && <Part name="Falls to" words={task.teamRole.name} />}
        <Part name="Given to" words={task.assignee?.name ?? 'Nobody in particular'} />
      </dl>
      {board.mayWork && <TaskActions task={task} onAsk={onAsk} onAssign={() => setAssigning(true)} />}
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
