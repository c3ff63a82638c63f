import type { OrganisationId } from '../../../base/ids.ts'
import type { Doors } from '../../../platform/http/bind.ts'
import { listOrganisations, type OrganisationName } from '../../../prepare/people/credentials.store.ts'
import { findPlanInForce } from '../../../prepare/plan/plan.store.ts'
import { findFormSecret } from '../form-door.store.ts'
import type { FormFacts } from './report-form.html.ts'

/** Where an organisation takes reports: what its form shows, and what signs it. */
export type Desk = { organisationId: OrganisationId; zone: string; secret: Buffer; facts: FormFacts }

/** Which desk is meant, or the choice when the address names none and there are several. */
export type Found = { desk: Desk } | { choice: OrganisationName[] }

type Parts = { doors: Doors; fileBytes: number; files: number }

/**
 * Finds desks, and remembers them: when the database is gone, the form still opens with the number to call, and what
 * was typed is handed back instead of lost.
 */
export function openDesks({ doors, fileBytes, files }: Parts): (slug: string | undefined) => Promise<Found> {
  const remembered = new Map<string | undefined, Found>()

  async function find(slug: string | undefined): Promise<Found> {
    const { organisations, secret } = await doors.outside(async ({ db }) => ({
      organisations: await listOrganisations(db),
      secret: await findFormSecret(db),
    }))
    const meant = slug === undefined && organisations.length === 1 ? organisations[0] : organisations.find((each) => each.slug === slug)
    if (!meant) return { choice: slug === undefined ? organisations : [] }
    const { settings } = await (await doors.asMuster(meant.organisation_id)).look(({ db }) => findPlanInForce(db))
    const { starters, reporting } = settings
    const facts = {
      slug: meant.slug,
      organisation: meant.name,
      demo: meant.demo,
      hotline: meant.hotline,
      action: slug === undefined ? '/report' : `/report/${slug}`,
      fileBytes,
      files,
      starters,
      reporting,
    }
    return { desk: { organisationId: meant.organisation_id, zone: meant.zone, secret, facts } }
  }

  return async (slug) => {
    try {
      const found = await find(slug)
      if ('desk' in found) remembered.set(slug, found)
      return found
    } catch (error) {
      const known = remembered.get(slug)
      if (!known) throw error
      return known
    }
  }
}
