import { IconAlarm, IconAlertTriangle, IconCheck, IconClock, IconMinus, type TablerIcon } from '@tabler/icons-react'
import { clockState, type Clock, type ClockState } from '../../clocks/clock.ts'
import { useNow } from '../use-now.ts'
import classes from './ClockChip.module.css'
import { clockWords, stateNames } from './clock-words.ts'
import { MomentText } from './MomentText.tsx'

const pictures: Record<ClockState, TablerIcon> = {
  running: IconClock,
  'at-risk': IconAlarm,
  missed: IconAlertTriangle,
  met: IconCheck,
  'met-late': IconCheck,
  void: IconMinus,
}

/** A deadline, ticking: what is left, or how it ended. `named={false}` in a column that is headed with its name. */
export function ClockChip({ clock, named = true }: { clock: Clock; named?: boolean }) {
  const state = useNow((now) => clockState(clock, now)) as ClockState
  const words = useNow((now) => clockWords(clock, now))
  const Picture = pictures[state]
  return (
    <span className={classes.chip} data-state={state} title={`${clock.name}: ${stateNames[state]}`}>
      <Picture size={15} stroke={2.2} aria-hidden />
      {named && <span className={classes.name}>{clock.name}</span>}
      <span className={classes.words}>{words}</span>
    </span>
  )
}

/** The same with all it stands on: when it runs out, and which rule of the plan or which law says so. */
export function ClockRow({ clock }: { clock: Clock }) {
  return (
    <div className={classes.row}>
      <div>
        <div className={classes.rowName}>{clock.name}</div>
        <div className={classes.rowSource}>
          {clock.voidReason ?? (
            <>
              Due <MomentText at={clock.targetAt} />. {clock.source}
            </>
          )}
        </div>
      </div>
      <ClockChip clock={clock} named={false} />
    </div>
  )
}
