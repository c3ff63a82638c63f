import { byUrgency } from '../../../web/design/clock-words.ts'
import { ClockChip } from '../../../web/design/ClockChip.tsx'
import type { Incident } from './incident-queries.ts'
import classes from './ClockCell.module.css'

/** The running clocks, the most urgent first; a phone shows only that one, the rest stand in the overview. */
export function ClockCell({ clocks }: Pick<Incident, 'clocks'>) {
  const running = clocks.filter(({ stoppedAt, voidReason }) => !stoppedAt && voidReason === null).toSorted(byUrgency)
  if (running.length === 0) return <span className={classes.quiet}>Nothing runs out</span>
  return (
    <span className={classes.chips}>
      {running.map((clock) => (
        <ClockChip key={`${clock.kind}${clock.startedAt.getTime()}`} clock={clock} />
      ))}
    </span>
  )
}
