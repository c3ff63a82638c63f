import type { AccessRole } from '../../base/actor.ts'
import { targetEnd, type Calendar } from '../../base/business-time.ts'
import type { Context } from '../../platform/context.ts'
import { listPlanSections } from '../plan/plan.store.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { partFor } from './acknowledging.ts'

export type SectionName = { key: string; title: string }

/** What one access role has to read of a version in force, and from when on whom by when. Null: nothing. */
export type Reading = { whole: boolean; sections: SectionName[] }

/** What each access role has to read of a version. Removed sections are read by nobody; the plan that ships has no text. */
export async function findReadings({ db }: Pick<Context, 'db'>, version: VersionLife): Promise<(role: AccessRole) => Reading | null> {
  const sections = (await listPlanSections(db, version.id)).filter(({ removedReason }) => removedReason === null)
  const names = sections.map(({ key, title }) => ({ key, title }))
  return (role) => {
    const part = partFor(
      version.settings.acknowledgement,
      role,
      names.map(({ key }) => key),
    )
    if (!part) return null
    return part.whole ? { whole: true, sections: [] } : { whole: false, sections: names.filter(({ key }) => part.keys.includes(key)) }
  }
}

/** Counted from when the version came in force, and for somebody who came later from then. */
export const readingDue = ({ settings, inForceAt, createdAt }: VersionLife, since: Date, calendar: Calendar): Date =>
  targetEnd(new Date(Math.max(Number(inForceAt ?? createdAt), Number(since))), settings.acknowledgement.within, calendar)
