import type { Calendar } from '../../base/business-time.ts'
import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import type { AccessRole } from '../../base/actor.ts'
import type { Context } from '../../platform/context.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import { listPlanSections } from '../plan/plan.store.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { listReaders, type ReaderRow } from './acknowledgement.store.ts'
import { findReadings, readingDue, type Reading, type SectionName } from './owed-readings.action.ts'
import { findVersionFor } from './reach-version.action.ts'

export type ListedReader = {
  person: { id: PersonId; name: string }
  role: AccessRole
  whole: boolean
  sections: SectionName[]
  dueAt: Date | null
  acknowledgedAt: Date | null
  remindedOn: string | null
}

/** Who has to read a version and who has. Of a version that is not in force nothing is owed: only who has read it is left. */
export async function listAcknowledgements(ctx: Context, id: PlanVersionId) {
  const version = await findVersionFor(ctx, id)
  const { title, number, status } = version
  return { title, number, status, items: (await readersOf(ctx, version)).map(({ reader }) => reader) }
}

/** Those who owe a reading of this version and have not said that they have read it, with the address to remind them at. */
export async function listOwing(ctx: Context, version: VersionLife): Promise<{ reader: ListedReader; email: string }[]> {
  return (await readersOf(ctx, version)).filter(({ reader }) => reader.acknowledgedAt === null)
}

async function readersOf(ctx: Context, version: VersionLife): Promise<{ reader: ListedReader; email: string }[]> {
  const readings = await findReadings(ctx, version)
  const titles = new Map((await listPlanSections(ctx.db, version.id)).map(({ key, title }) => [key, title]))
  const { calendar } = await findOrganisation(ctx.db)
  const rows = await listReaders(ctx.db, version.id)
  return rows.flatMap((row) => {
    const read = row.acknowledgedAt && row.read && { whole: row.read.length === 0, sections: named(row.read, titles) }
    const owed = version.status === 'in-force' && row.active ? readings(row.role) : null
    const reading = read ?? owed
    return reading ? [{ reader: listed(row, reading, version, calendar), email: row.email }] : []
  })
}

const named = (keys: string[], titles: Map<string, string>) => keys.map((key) => ({ key, title: titles.get(key) ?? key }))

function listed(row: ReaderRow, { whole, sections }: Reading, version: VersionLife, calendar: Calendar): ListedReader {
  const { personId, name, role, since, acknowledgedAt, remindedOn } = row
  const dueAt = acknowledgedAt ? null : readingDue(version, since, calendar)
  return { person: { id: personId, name }, role, whole, sections, dueAt, acknowledgedAt, remindedOn }
}
