import type { FileId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import { readMoment } from '../../base/read-moment.ts'
import type { PlanSettings, Starter } from '../../prepare/plan/settings.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { apparentGravity, type Channel, type StillGoingOn } from './report.ts'

/** What somebody tells, before it is a report. Only what happened must be said. */
export type Telling = {
  starter: string
  what: string
  noticedText?: string | null
  place?: string | null
  stillGoingOn?: StillGoingOn
  doneSoFar?: string | null
  mayCall?: boolean
  confidential?: boolean
  /** Whom it is about, in the reporter's words, and whom somebody picked from us. Either makes it confidential. */
  about?: string | null
  concerns?: PersonId[]
  fileIds?: FileId[]
  channel: Channel
  anonymous?: boolean
  reporterName?: string | null
  reporterContact?: string | null
  reporterId?: PersonId | null
  /** When the call or the visit was; left out: now. */
  reportedAt?: Date | null
  lateReason?: string | null
  exercise?: boolean
  /** Probably sent by a program. */
  automatic?: boolean
}

/** Whoever reports for themselves, not somebody who writes down a call or a visit. */
export const tellsOwn = ({ channel }: Pick<Telling, 'channel'>): boolean => channel === 'form' || channel === 'api'

/** Whoever chose no picture, or one that the plan no longer has, has "something else". */
export function starterFor({ starters }: Pick<PlanSettings, 'starters'>, key: string): Starter | undefined {
  return starters.find((starter) => starter.key === key) ?? starters.find(({ picture }) => picture === 'other') ?? starters.at(-1)
}

export function gravityOf(settings: PlanSettings, { starter, stillGoingOn = 'unsure', automatic = false }: Telling): SeverityLevel {
  return apparentGravity(
    starterFor(settings, starter)?.gravity ?? 3,
    stillGoingOn,
    settings.reporting.stillGoingOnRaisesGravityBy,
    automatic,
  )
}

/** Words that are not understood are kept as words, and the receipt asks again: nobody is sent away over them. */
export function momentNoticed(text: string | null, toldAt: Date, zone: string): Moment | null {
  const read = text ? readMoment(text, { now: toldAt, zone }) : null
  return read && 'moment' in read ? read.moment : null
}
