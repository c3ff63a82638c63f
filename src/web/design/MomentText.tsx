import type { Moment } from '../../base/moment.ts'
import { showAgo, showMoment, showShortMoment } from '../../base/show-moment.ts'
import { browserZone, useReader } from '../reader.ts'
import { useNow } from '../use-now.ts'

type Props = {
  /** A moment as precisely as it is known, or an exact instant, told on the organisation's clock. */
  at: Moment | Date
  /** `long`: "yesterday at 3:05 PM". `short`, for tables: "Nov 20, 3:05 PM". `ago`: "25 minutes ago". */
  as?: 'long' | 'short' | 'ago'
}

/** The one way to show when. The whole moment, with weekday and year, is in the tooltip. */
export function MomentText({ at, as = 'long' }: Props) {
  const { zone } = useReader()
  const moment = at instanceof Date ? ({ at, precision: 'minute', zone } as const) : at
  const words = useNow((now) => tell(moment, as, now))
  return (
    <time dateTime={moment.at.toISOString()} title={showMoment(moment, { zone: browserZone })}>
      {words}
    </time>
  )
}

function tell(moment: Moment, as: NonNullable<Props['as']>, now: Date): string {
  const telling = { zone: browserZone, now }
  if (as === 'ago') return showAgo(now.getTime() - moment.at.getTime())
  return as === 'short' ? showShortMoment(moment, telling) : showMoment(moment, telling)
}
