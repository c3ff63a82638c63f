import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { phases } from '../../../prepare/plan/settings-words.ts'
import { Section } from '../../../web/design/Section.tsx'
import { AddTaskDialog } from './AddTaskDialog.tsx'
import { taskAnchor, type Board } from './task-queries.ts'
import { TaskPhase } from './TaskPhase.tsx'
import { TaskProgress } from './TaskProgress.tsx'

type Props = Board & { teamRoles: { key: string; name: string }[] }

/** All tasks by phase. The present phase is open; an address that names a task opens its phase and leads to it. */
export function TaskBoard({ teamRoles, ...board }: Props) {
  const { tasks, phase, mayWork } = board
  const [adding, setAdding] = useState(false)
  const hash = useLocation({ select: (location) => location.hash })
  const named = tasks.find(({ id }) => taskAnchor(id) === hash)
  return (
    <Section
      title="Tasks"
      about="Laid out from the plan. They are guidance: any of them may be done at any time, in any order."
      padding="none"
      actions={
        mayWork && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            Add a task
          </Button>
        )
      }
    >
      <TaskProgress tasks={tasks} />
      {phases.map((each) => (
        <TaskPhase key={each} phase={each} board={board} named={named?.phase === each ? named.id : undefined} isCurrent={each === phase} />
      ))}
      {adding && (
        <AddTaskDialog
          board={board}
          phase={phase === 'closed' ? 'lessons-learned' : phase}
          teamRoles={teamRoles}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}
