import { NotFound, Refusal } from '../../base/errors.ts'
import type { Context } from '../../platform/context.ts'
import { bindOpenRoute, bindRoute, type Doors, type Input, type Visit } from '../../platform/http/bind.ts'
import { sessionCookie } from '../../platform/http/serve.ts'
import { hashOf } from '../../platform/new-id.ts'
import { checkPassword, hashingIsBusy, hashPassword } from '../../platform/password-hash.ts'
import { SignInFailed } from './account.ts'
import { accountApi } from './account.api.ts'
import { admitReset, queueReset } from './ask-for-reset.action.ts'
import { findAccountLink } from './credentials.store.ts'
import { signOut } from './end-sessions.action.ts'
import { findMe } from './me.store.ts'
import type { From, Opened } from './open-session.action.ts'
import { sessionLifeMs } from './session.ts'
import { refuseGuessable, type Outgoing } from './set-password.action.ts'
import { admitSignIn, finishSignIn } from './sign-in.action.ts'
import { findUsableLink, useLink } from './use-link.action.ts'

/** By it a browser that has signed in before is known again. It lets nobody in. */
export const browserCookie = 'muster_browser'
/** RFC 6265bis §5.5: browsers keep no cookie longer than 400 days. */
const browserCookieSeconds = 400 * 24 * 3600

/** Coming in and leaving. */
export const signInRoutes = (outgoing: Outgoing) => [
  bindOpenRoute(accountApi.signIn, signIn),
  bindRoute(accountApi.signOut, async (ctx, { visit }) => {
    await signOut(ctx, visit.cookie(sessionCookie))
    visit.setCookie(sessionCookie, null)
    return { done: true as const }
  }),
  bindRoute(accountApi.showMe, (ctx: Context) => findMe(ctx.db, ctx.actor)),
  bindOpenRoute(accountApi.askForReset, (doors, input) => askForReset(doors, input, outgoing)),
  bindOpenRoute(accountApi.showLink, showLink),
  bindOpenRoute(accountApi.useLink, (doors, input) => throughLink(doors, input, outgoing)),
]

/** Admitted, checked, let in: three steps, so that no transaction waits for the hash and a failed attempt stays counted. */
async function signIn(doors: Doors, { body: { email, password }, visit }: Input<typeof accountApi.signIn>) {
  const from = fromOf(visit)
  const admitted = await doors.outside((ctx) =>
    admitSignIn(ctx, { email, address: from.address, browser: from.browser, busy: hashingIsBusy() }),
  )
  if (admitted instanceof Refusal) return admitted
  const { account, attempt, knownBrowser } = admitted
  const { fits, outdated } = await checkPassword(password, account?.password_hash ?? null, knownBrowser)
  if (!fits || !account?.password_hash || account.disabled_at) return new SignInFailed()

  const newHash = outdated ? await hashPassword(password) : null
  const checked = { accountId: account.account_id, attempt, passwordHash: account.password_hash, newHash }
  const door = await doors.asMuster(account.organisation_id)
  const { me, opened } = await door.work((ctx) => finishSignIn(ctx, checked, from))
  keepCookies(visit, opened)
  return me
}

/** The same work and the same answer, whether or not the address has an account. */
async function askForReset(doors: Doors, { body, visit }: Input<typeof accountApi.askForReset>, { mailWorks }: Outgoing) {
  const admitted = await doors.outside((ctx) => admitReset(ctx, body.email, visit.address))
  if (admitted instanceof Refusal) return admitted
  if (mailWorks && admitted !== 'nothing') {
    const door = await doors.asMuster(admitted.organisationId)
    await door.work((ctx) => queueReset(ctx, admitted.accountId))
  }
  return { done: true as const, mailWorks }
}

async function showLink(doors: Doors, { params: { secret } }: Input<typeof accountApi.showLink>) {
  const { door, found } = await doorOfLink(doors, secret)
  const { link } = await door.look((ctx) => findUsableLink(ctx.db, secret, ctx.now()))
  return { name: found.name, email: found.email, organisation: found.organisation_name, purpose: link.purpose, expiresAt: link.expiresAt }
}

async function throughLink(
  doors: Doors,
  { params: { secret }, body: { password }, visit }: Input<typeof accountApi.useLink>,
  outgoing: Outgoing,
) {
  const { door } = await doorOfLink(doors, secret)
  await door.look(async (ctx) => refuseGuessable(ctx.db, password, (await findUsableLink(ctx.db, secret, ctx.now())).account))
  const hash = await hashPassword(password)
  const { me, opened } = await door.work((ctx) => useLink(ctx, { secret, hash }, fromOf(visit), outgoing))
  keepCookies(visit, opened)
  return me
}

async function doorOfLink(doors: Doors, secret: string) {
  const found = await doors.outside((ctx) => findAccountLink(ctx.db, hashOf(secret)))
  if (!found) throw new NotFound('link')
  return { found, door: await doors.asMuster(found.organisation_id) }
}

export const fromOf = (visit: Visit): From => ({
  address: visit.address,
  agent: visit.agent,
  session: visit.cookie(sessionCookie),
  browser: visit.cookie(browserCookie),
})

/** Set after the transaction has committed: a cookie never promises a session that was not kept. */
export function keepCookies(visit: Visit, { session, browser }: Opened): void {
  visit.setCookie(sessionCookie, session, sessionLifeMs / 1000)
  visit.setCookie(browserCookie, browser, browserCookieSeconds)
}
