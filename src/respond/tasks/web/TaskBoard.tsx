import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { phases } from '../../../prepare/plan/settings-words.ts'
import { Section } from '../../../web/design/Section.tsx'
import { AddPlaybookDialog } from './AddPlaybookDialog.tsx'
import { AddTaskDialog } from './AddTaskDialog.tsx'
import { FollowedPlaybooks, type Followable, type Followed } from './FollowedPlaybooks.tsx'
import { taskAnchor, type Board } from './task-queries.ts'
import { TaskPhase } from './TaskPhase.tsx'
import { TaskProgress } from './TaskProgress.tsx'

type Props = Board & {
  teamRoles: { key: string; name: string }[]
  /** Every playbook of the plan, the one that the category brings, and those that were added. */
  playbooks: { all: Followable[]; own: Followable; added: Followed[] }
}

/** All tasks by phase. The present phase is open; an address that names a task opens its phase and leads to it. */
export function TaskBoard({ teamRoles, playbooks, ...board }: Props) {
  const { tasks, phase, mayWork } = board
  const [adding, setAdding] = useState<'task' | 'playbook' | null>(null)
  const hash = useLocation({ select: (location) => location.hash })
  const named = tasks.find(({ id }) => taskAnchor(id) === hash)
  const { all, own, added } = playbooks
  const others = all.filter(({ key }) => key !== own.key && !added.some((each) => each.key === key))
  const close = () => setAdding(null)
  return (
    <Section
      title="Tasks"
      about="Laid out from the plan. They are guidance: any of them may be done at any time, in any order."
      padding="none"
      actions={
        mayWork && (
          <>
            <AddButton onClick={() => setAdding('task')}>Add a task</AddButton>
            {others.length > 0 && <AddButton onClick={() => setAdding('playbook')}>Add a playbook</AddButton>}
          </>
        )
      }
    >
      {tasks.length > 0 && <FollowedPlaybooks own={own.name} added={added} />}
      <TaskProgress tasks={tasks} />
      {phases.map((each) => (
        <TaskPhase key={each} phase={each} board={board} named={named?.phase === each ? named.id : undefined} isCurrent={each === phase} />
      ))}
      {adding === 'playbook' && <AddPlaybookDialog incidentId={board.incidentId} playbooks={others} onClose={close} />}
      {adding === 'task' && (
        <AddTaskDialog board={board} phase={phase === 'closed' ? 'lessons-learned' : phase} teamRoles={teamRoles} onClose={close} />
      )}
    </Section>
  )
}

const AddButton = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onClick}>
    {children}
  </Button>
)
