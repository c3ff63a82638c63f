import { Refusal } from '../../base/errors.ts'
import type { Context, Door } from '../../platform/context.ts'
import { bindRoute, type Input } from '../../platform/http/bind.ts'
import { sessionCookie } from '../../platform/http/serve.ts'
import { hashOf } from '../../platform/new-id.ts'
import { checkPassword, hashPassword } from '../../platform/password-hash.ts'
import { shownAccount } from './account.ts'
import { accountApi } from './account.api.ts'
import { findAccountOfPerson, listAccounts } from './account.store.ts'
import { listApiTokens } from './api-token.store.ts'
import { bindAtDoor } from './at-the-door.routes.ts'
import { changeAccount } from './change-account.action.ts'
import { admitPasswordChange, changePassword, WrongPassword } from './change-password.action.ts'
import { createToken } from './create-token.action.ts'
import { endOtherSessions } from './end-sessions.action.ts'
import { renewLink, type HandedOut } from './hand-out-link.action.ts'
import { inviteAccount } from './invite-account.action.ts'
import { revokeToken } from './revoke-token.action.ts'
import { listOpenSessions } from './session.store.ts'
import { refuseGuessable, type Outgoing } from './set-password.action.ts'
import { fromOf, keepCookies, signInRoutes } from './sign-in.routes.ts'

export const accountRoutes = (outgoing: Outgoing) => [
  ...signInRoutes(outgoing),
  bindAtDoor(accountApi.changePassword, (door, input) => changeMyPassword(door, input, outgoing)),
  bindRoute(accountApi.listMySessions, async (ctx, { visit }) => ({ items: await mySessions(ctx, visit.cookie(sessionCookie)) })),
  bindRoute(accountApi.endMyOtherSessions, async (ctx, { visit }) => {
    await endOtherSessions(ctx, visit.cookie(sessionCookie))
    return { done: true as const }
  }),
  bindRoute(accountApi.listAccounts, async (ctx) => ({ items: (await listAccounts(ctx.db)).map(shownAccount) })),
  bindRoute(accountApi.inviteAccount, async (ctx, { body }) => shownLink(await inviteAccount(ctx, body, outgoing))),
  bindRoute(accountApi.changeAccount, async (ctx, { params, body }) => shownAccount(await changeAccount(ctx, params.accountId, body))),
  bindRoute(accountApi.makeAccountLink, async (ctx, { params, body }) =>
    shownLink(await renewLink(ctx, params.accountId, body.handOver, outgoing)),
  ),
  bindRoute(accountApi.listTokens, async (ctx) => ({ items: await listApiTokens(ctx.db) })),
  bindRoute(accountApi.createToken, (ctx, { body }) => createToken(ctx, body)),
  bindRoute(accountApi.revokeToken, (ctx, { params }) => revokeToken(ctx, params.tokenId)),
]

const shownLink = (handedOut: HandedOut) => ({ ...handedOut, account: shownAccount(handedOut.account) })

/** Like signing in, in three steps, so that no transaction waits for the hashes. */
async function changeMyPassword(
  door: Door,
  { body: { current, password }, visit }: Input<typeof accountApi.changePassword>,
  outgoing: Outgoing,
) {
  const from = fromOf(visit)
  const admitted = await door.work((ctx) => admitPasswordChange(ctx, from))
  if (admitted instanceof Refusal) return admitted
  const { fits } = await checkPassword(current, admitted.account.passwordHash, true)
  if (!fits) return new WrongPassword()

  await door.look((ctx) => refuseGuessable(ctx.db, password, admitted.account))
  const hash = await hashPassword(password)
  keepCookies(visit, await door.work((ctx) => changePassword(ctx, { ...admitted, hash }, from, outgoing)))
  return { done: true as const }
}

async function mySessions(ctx: Context, session: string | null) {
  const account = await findAccountOfPerson(ctx.db, ctx.actor.id)
  if (!account) return []
  const here = session && hashOf(session)
  const sessions = await listOpenSessions(ctx.db, account.id, ctx.now())
  return sessions.map(({ hash, ...shown }) => ({ ...shown, current: here !== null && here !== '' && hash.equals(here) }))
}
