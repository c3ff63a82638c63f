import { showShortRemaining } from '../../base/show-duration.ts'
import { useNow } from '../use-now.ts'
import { MomentText } from './MomentText.tsx'
import classes from './DueText.module.css'

const soonMs = 24 * 3_600_000

/** When a task is due: the day while there is time, what is left on the last day, and how long it is overdue. */
export function DueText({ at }: { at: Date | null }) {
  const state = useNow((now) => dueState(at, now))
  const words = useNow((now) => (at ? showShortRemaining(at.getTime() - now.getTime()) : ''))
  if (!at) return null
  return (
    <span className={classes.due} data-state={state}>
      {state === 'later' ? (
        <>
          due <MomentText at={at} as="short" />
        </>
      ) : (
        words
      )}
    </span>
  )
}

function dueState(at: Date | null, now: Date): 'later' | 'soon' | 'overdue' {
  const remaining = at ? at.getTime() - now.getTime() : soonMs
  if (remaining < 0) return 'overdue'
  return remaining < soonMs ? 'soon' : 'later'
}
