import { certainlyBefore, type Moment } from '../../base/moment.ts'
import { precisions } from '../../base/precision.ts'
import { showElapsed, showInstant, showMoment, showShortInstant, showShortMoment } from '../../base/show-moment.ts'
import type { IncidentReportFacts } from './report-facts.ts'

/** Every moment in a report stands on the clock of the organisation; a zone is named only where the clocks differ. */

type Here = Pick<IncidentReportFacts, 'organisation'>

export const unknown = 'Unknown'

export const tellInstant = ({ organisation }: Here, at: Date): string => showInstant(at, organisation.zone)
export const tellShort = ({ organisation }: Here, at: Date): string => showShortInstant(at, organisation.zone)
export const tellMoment = (here: Here, moment: Moment): string => showMoment(onOurClock(here, moment), { zone: here.organisation.zone })
export const tellShortMoment = (here: Here, moment: Moment): string =>
  showShortMoment(onOurClock(here, moment), { zone: here.organisation.zone })

/** A minute is the same everywhere. A day or a year is not, and stays in the zone where it was said. */
export const onOurClock = ({ organisation }: Here, moment: Moment): Moment =>
  moment.precision === 'minute' ? { ...moment, zone: organisation.zone } : moment

/** "25 minutes"; "25 minutes before" when `to` is the earlier one; "the same day" when no more than the day is known of one. */
export function tellElapsed(from: Moment, to: Moment): string {
  if (certainlyBefore(from, to)) return showElapsed(from, to)
  if (certainlyBefore(to, from)) return `${showElapsed(from, to)} before`
  const vaguer = precisions.find((each) => each === from.precision || each === to.precision)
  return `the same ${vaguer ?? 'minute'}`
}

/** "Eastern Time", as the screens and the clock on the wall call it. */
export function zoneInWords({ organisation: { zone } }: Here, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
