import { Conflict } from '../../base/errors.ts'
import type { Work } from '../../platform/context.ts'
import type { Account } from '../people/account.ts'
import { addAdministrator } from '../people/add-administrator.action.ts'
import { listOrganisations } from '../people/credentials.store.ts'
import { slugOf } from '../people/organisation.ts'
import { lockFounding } from '../people/organisation.store.ts'
import { startTidyingUp } from '../people/tidy-up.action.ts'
import { foundOrganisation } from './found-organisation.action.ts'
import type { PlanSettings } from './settings.ts'

export type SetUp = {
  organisation: string
  zone: string
  name: string
  email: string
  passwordHash: string
  plan: PlanSettings
  /** The set-up link makes the first organisation; who holds the key file of this machine may add others. */
  mayAddAnother: boolean
}

/** The organisation, its plan in force and its first administrator, in one transaction. Of two at once, one wins. */
export async function setUp(ctx: Work, given: SetUp): Promise<{ slug: string; account: Account }> {
  await lockFounding(ctx.db)
  const organisations = await listOrganisations(ctx.db)
  if (organisations.length && !given.mayAddAnother) throw new SetUpAlready()
  if (organisations.some(({ slug }) => slug === slugOf(given.organisation))) {
    throw new Conflict(
      'organisation.name-taken',
      `There is an organisation called "${given.organisation}" here already. Choose another name.`,
    )
  }
  const { slug } = await foundOrganisation(ctx, { name: given.organisation, zone: given.zone, plan: given.plan })
  await startTidyingUp(ctx)
  return { slug, account: await addAdministrator(ctx, given) }
}

export class SetUpAlready extends Conflict {
  constructor() {
    super('set-up.done', 'Muster is set up here already. Sign in instead, or ask your administrator for an account.')
  }
}
