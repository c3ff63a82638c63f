import { showTarget, type Target } from '../../base/business-time.ts'
import { showMoment, showInstant } from '../../base/show-moment.ts'
import type { PlanSettings } from '../plan/settings.ts'
import type { House } from './paper-facts.ts'

/** Words that many papers share. Every moment stands on the clock of the organisation. */

type Here = Pick<House, 'organisation'>

export const tellDay = ({ organisation: { zone } }: Here, at: Date): string => showMoment({ at, precision: 'day', zone })
export const tellInstant = ({ organisation: { zone } }: Here, at: Date): string => showInstant(at, zone)

export const tellTarget = (target: Target | null, none: string): string => (target === null ? none : showTarget(target))

/** "a, b and c". */
export const listed = (parts: string[]): string => new Intl.ListFormat('en-US').format(parts)

export const severityName = ({ severities }: PlanSettings, level: number): string => {
  const severity = severities.find((each) => each.level === level)
  return severity ? `${level} ${severity.name}` : String(level)
}

export const roleName = ({ teamRoles }: PlanSettings, key: string): string =>
  teamRoles.find((each) => each.key === key)?.name ?? 'Unknown role'

/** Enough of a SHA-256 to tell two copies apart at a glance: "3F2A 9C41 0B77 D2E6". */
export const shortHash = (hash: string): string => (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ')
