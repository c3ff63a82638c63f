import { Invalid } from '../../base/errors.ts'
import type { SiteId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { record } from '../../record/record-entry.action.ts'
import type { Person, PersonDetails } from './person.ts'
import { findPerson, insertPerson, siteExists } from './person.store.ts'

export async function addPerson(ctx: Work, details: PersonDetails): Promise<Person> {
  await refuseUnknownSite(ctx, details.siteId)
  const id = newId<'person'>()
  const { organisationId } = ctx.actor
  await insertPerson(ctx.db, { ...details, id, organisationId, at: ctx.now() })
  await record(ctx, organisationId, 'person.added', { personId: id, name: details.name, kind: details.kind })
  return (await findPerson(ctx.db, id))!
}

export async function refuseUnknownSite(ctx: Work, siteId: SiteId | null): Promise<void> {
  if (siteId && !(await siteExists(ctx.db, siteId)))
    throw new Invalid([{ field: 'siteId', message: 'This site does not exist. Choose one from the list, or add it first.' }])
}
