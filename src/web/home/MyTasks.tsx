import { IconChecks } from '@tabler/icons-react'
import { EmptyState } from '../design/EmptyState.tsx'
import { NumberText } from '../design/NumberText.tsx'
import { Section } from '../design/Section.tsx'
import { DueText } from '../design/DueText.tsx'
import { phaseWords } from '../design/phase-words.ts'
import { TextLink } from '../links.tsx'
import type { HomeReply } from './home-query.ts'
import classes from './home.module.css'

export const MyTasks = ({ tasks }: { tasks: HomeReply['myTasks'] }) => (
  <Section title="Your tasks" count={tasks.length} padding="none">
    {tasks.length === 0 ? (
      <EmptyState title="No task is waiting for you" picture={IconChecks}>
        Tasks appear here when they are given to you, or to a team role you hold.
      </EmptyState>
    ) : (
      <ul className={classes.list}>
        {tasks.map((task) => (
          <li key={task.id} className={classes.row}>
            <div className={classes.rowWords}>
              <TextLink
                to="/incidents/$incidentId"
                params={{ incidentId: task.incident.id }}
                search={{ tab: 'tasks' }}
                className={classes.title}
              >
                {task.title}
              </TextLink>
              <div className={classes.quiet}>
                {phaseWords[task.phase].name}
                {task.mandatory && ', must be done'} · <NumberText number={task.incident.number} /> {task.incident.title}
              </div>
            </div>
            <DueText at={task.dueAt} />
          </li>
        ))}
      </ul>
    )}
  </Section>
)
