import { IconChecks } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { phaseWords } from '../../../web/design/phase-words.ts'
import { Section } from '../../../web/design/Section.tsx'
import { nextTasks } from './next-tasks.ts'
import type { Board } from './task-queries.ts'
import classes from './TaskList.module.css'
import { TaskRow } from './TaskRow.tsx'

type Props = Board & {
  /** The way to all of them. */
  actions: ReactNode
  /** What stands before the tasks: what must be settled first. */
  first?: ReactNode
  /** What stands after them: where to go when they are done. */
  after?: ReactNode
}

const shown = 3

/** The answer to "what do I do now?": the few steps that come next, ready to be checked off. */
export function NextSteps({ actions, first, after, ...board }: Props) {
  const { tasks, phase } = board
  const next = nextTasks(tasks, phase).slice(0, shown)
  return (
    <Section title="What to do next" actions={actions} padding="none">
      {first}
      {next.length === 0 ? (
        <EmptyState title="Every task is done" picture={IconChecks}>
          Nothing of the plan is left open.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {next.map((task) => (
            <TaskRow key={task.id} task={task} board={board} phase={task.phase === phase ? undefined : phaseWords[task.phase].name} />
          ))}
        </ul>
      )}
      {after}
    </Section>
  )
}
