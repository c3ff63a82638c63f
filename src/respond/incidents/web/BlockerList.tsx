import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './BlockerList.module.css'
import { BlockerMend } from './BlockerMend.tsx'
import type { Blocker, Incident } from './incident-queries.ts'

/** Everything that stands in the way, at once, each with the way to mend it. */
export function BlockerList({ incident, blockers }: { incident: Incident; blockers: Blocker[] }) {
  if (blockers.length === 0) {
    return <Line done>Nothing stands in the way. Fill in the last answers below.</Line>
  }
  return (
    <ul className={classes.list}>
      {blockers.map((blocker) => (
        <li key={`${blocker.reason}${blocker.text}`}>
          <Line>
            <span>{blocker.text}</span>
            <BlockerMend incident={incident} blocker={blocker} />
          </Line>
        </li>
      ))}
    </ul>
  )
}

const Line = ({ done = false, children }: { done?: boolean; children: ReactNode }) => (
  <div className={classes.line} data-done={done}>
    {done ? <IconCircleCheck size={22} stroke={1.8} aria-hidden /> : <IconCircleDashed size={22} stroke={1.8} aria-hidden />}
    {children}
  </div>
)
