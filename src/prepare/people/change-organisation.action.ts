import { Conflict, Stale } from '../../base/errors.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { record } from '../../record/record-entry.action.ts'
import type { OrganisationDetails, Organisation, Site } from './organisation.store.ts'
import { findOrganisation, insertSite, listSites, lockOrganisation, updateOrganisation } from './organisation.store.ts'

export type ShownOrganisation = Organisation & { sites: Site[] }
export type OrganisationChange = Omit<OrganisationDetails, 'calendar'> & {
  calendar: Omit<OrganisationDetails['calendar'], 'zone'>
  revision: number
}

export async function changeOrganisation(ctx: Work, { revision, ...change }: OrganisationChange): Promise<ShownOrganisation> {
  const before = await lockOrganisation(ctx.db)
  if (before.revision !== revision) throw new Stale('organisation', { ...before, sites: await listSites(ctx.db) })

  const details = { ...change, calendar: { ...change.calendar, zone: change.zone } }
  await updateOrganisation(ctx.db, before.id, details)
  const fields = (Object.keys(details) as (keyof OrganisationDetails)[]).filter(
    (field) => canonical(details[field]) !== canonical(before[field]),
  )
  const changes = Object.fromEntries(fields.map((field) => [field, { from: before[field], to: details[field] }]))
  await record(ctx, before.id, 'organisation.changed', { changes })
  return { ...(await findOrganisation(ctx.db)), sites: await listSites(ctx.db) }
}

/** The database keeps the members of a calendar in an order of its own. */
const canonical = (value: unknown) => JSON.stringify(value, value && typeof value === 'object' ? Object.keys(value).sort() : undefined)

export async function addSite(ctx: Work, { name, address }: Pick<Site, 'name' | 'address'>): Promise<ShownOrganisation> {
  const id = newId<'site'>()
  if (!(await insertSite(ctx.db, ctx.actor.organisationId, { id, name, address }))) {
    throw new Conflict('site.exists', `There is a site called "${name}" already.`)
  }
  await record(ctx, ctx.actor.organisationId, 'site.added', { siteId: id, name })
  return { ...(await findOrganisation(ctx.db)), sites: await listSites(ctx.db) }
}
