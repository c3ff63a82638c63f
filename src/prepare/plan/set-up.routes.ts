import { timingSafeEqual } from 'node:crypto'
import { Forbidden, Invalid } from '../../base/errors.ts'
import { bindOpenRoute, type Doors, type Input } from '../../platform/http/bind.ts'
import { hashOf } from '../../platform/new-id.ts'
import { hashPassword } from '../../platform/password-hash.ts'
import { accountApi } from '../people/account.api.ts'
import { listOrganisations } from '../people/credentials.store.ts'
import { openSession } from '../people/open-session.action.ts'
import { passwordProblem } from '../people/password-rules.ts'
import { fromOf, keepCookies } from '../people/sign-in.routes.ts'
import type { PlanSettings } from './settings.ts'
import { setUp, SetUpAlready } from './set-up.action.ts'

export type SetUpSecrets = {
  /** Printed at the first start; null once it was used or an organisation exists. */
  setup: () => string | null
  /** Of the key file: whoever can read it is the server's own user. */
  key: () => string | null
  used: () => void
}

export const setUpRoutes = (secrets: SetUpSecrets, starterPlan: () => PlanSettings) => [
  bindOpenRoute(accountApi.showSetup, async (doors) => ({ needed: !(await isFounded(doors)) })),
  bindOpenRoute(accountApi.setUp, (doors, input) => setUpOnce(doors, input, secrets, starterPlan)),
]

const isFounded = (doors: Doors) => doors.outside(async ({ db }) => (await listOrganisations(db)).length > 0)

async function setUpOnce(
  doors: Doors,
  { body, visit }: Input<typeof accountApi.setUp>,
  secrets: SetUpSecrets,
  starterPlan: () => PlanSettings,
) {
  const mayAddAnother = isSecret(body.secret, secrets.key())
  if (!mayAddAnother && (await isFounded(doors))) throw new SetUpAlready()
  if (!mayAddAnother && !isSecret(body.secret, secrets.setup())) throw new WrongSetUpLink()
  const problem = passwordProblem(body.password, ['muster', body.organisation, body.name, body.email])
  if (problem) throw new Invalid([{ field: 'password', message: problem }])

  const passwordHash = await hashPassword(body.password)
  const { opened, ...reply } = await doors.founding(async (ctx) => {
    const { slug, account } = await setUp(ctx, { ...body, passwordHash, plan: starterPlan(), mayAddAnother })
    // Whoever sets up in a browser goes on in it; the command line keeps no cookies.
    const opened = mayAddAnother ? null : await openSession(ctx, account, fromOf(visit))
    return { organisationId: ctx.actor.organisationId, slug, opened }
  })
  secrets.used()
  if (opened) keepCookies(visit, opened)
  return reply
}

const isSecret = (given: string, expected: string | null) => expected !== null && timingSafeEqual(hashOf(given), hashOf(expected))

class WrongSetUpLink extends Forbidden {
  override readonly code = 'set-up.wrong-secret'
  constructor() {
    super('This is not the set-up link that Muster waits for. Each start prints a new one: use the newest, and the whole of it.')
  }
}
