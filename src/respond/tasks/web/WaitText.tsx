import { MomentText } from '../../../web/design/MomentText.tsx'
import { useNow } from '../../../web/use-now.ts'
import type { Task } from './task-queries.ts'
import classes from './WaitText.module.css'

/** Until when it is waited, and that the time has come: nothing ends by itself, somebody looks first. */
export function WaitText({ task: { flow, startedAt, waitUntil } }: { task: Task }) {
  const over = useNow((now) => waitUntil !== null && waitUntil <= now)
  if (flow?.is !== 'wait') return null
  if (over) return <strong className={classes.over}>The time has come</strong>
  if (waitUntil) {
    return (
      <span>
        until <MomentText at={waitUntil} as="short" />
      </span>
    )
  }
  if (!startedAt) return <span>not begun</span>
  return (
    <span>
      since <MomentText at={startedAt} as="short" />
    </span>
  )
}
