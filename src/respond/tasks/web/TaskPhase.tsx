import { IconChevronDown } from '@tabler/icons-react'
import { Fragment, useEffect, useId, useState } from 'react'
import type { Phase } from '../../../prepare/plan/settings-words.ts'
import { phaseWords } from '../../../web/design/phase-words.ts'
import { taskAnchor, type Board } from './task-queries.ts'
import lists from './TaskList.module.css'
import classes from './TaskPhase.module.css'
import { TaskRow } from './TaskRow.tsx'

type Props = { phase: Phase; board: Board; isCurrent: boolean; /** The task that the address names. */ named: string | undefined }

export function TaskPhase({ phase, board, isCurrent, named }: Props) {
  const wanted = isCurrent || named !== undefined
  const [{ unfolded, since }, setFold] = useState({ unfolded: wanted, since: wanted })
  const id = useId()
  const tasks = board.tasks.filter((task) => task.phase === phase).toSorted((a, b) => a.position - b.position)
  // When the incident enters this phase it unfolds; one that is left stays as it is, so that nothing jumps.
  if (since !== wanted) setFold({ unfolded: wanted || unfolded, since: wanted })
  useEffect(() => {
    if (named) document.getElementById(taskAnchor(named))?.focus()
  }, [named])

  return (
    <div className={classes.phase}>
      <h3 className={classes.heading}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={unfolded}
          aria-controls={id}
          onClick={() => setFold({ unfolded: !unfolded, since })}
        >
          <IconChevronDown size={20} stroke={1.8} aria-hidden className={classes.chevron} />
          <span className={classes.name}>{phaseWords[phase].name}</span>
          {isCurrent && <span className={classes.now}>now</span>}
          <span className={classes.count}>{countWords(tasks)}</span>
        </button>
      </h3>
      <div id={id} hidden={!unfolded}>
        {tasks.length === 0 ? (
          <p className={classes.none}>The plan has no task for this phase.</p>
        ) : (
          passesOf(tasks).map((pass) => (
            <Fragment key={pass}>
              {pass > 1 && <h4 className={classes.pass}>Pass {pass}</h4>}
              <ul className={lists.list}>
                {tasks
                  .filter((task) => task.pass === pass)
                  .map((task) => (
                    <TaskRow key={task.id} task={task} board={board} opened={task.id === named} />
                  ))}
              </ul>
            </Fragment>
          ))
        )}
      </div>
    </div>
  )
}

/** A loop that went back lays its steps out again: each pass under a heading of its own, the first without. */
const passesOf = (tasks: { pass: number }[]): number[] => [...new Set(tasks.map(({ pass }) => pass))].toSorted((a, b) => a - b)

function countWords(all: { state: string; mandatory: boolean }[]): string {
  const tasks = all.filter(({ state }) => state !== 'not-needed')
  const open = tasks.filter(({ state }) => state === 'open')
  const mandatory = open.filter((task) => task.mandatory).length
  if (open.length === 0) return tasks.length === 0 ? 'no tasks' : 'all done'
  return `${open.length} of ${tasks.length} open${mandatory > 0 ? `, ${mandatory} mandatory` : ''}`
}
