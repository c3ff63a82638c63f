import type { AccessRole } from '../../base/actor.ts'
import { NotFound, Stale } from '../../base/errors.ts'
import type { AccountId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { LastAdministrator, shownAccount, type Account } from './account.ts'
import { listAccounts, lockAccount, lockAdministrators, updateAccess, type ListedAccount } from './account.store.ts'
import { updateLinksExpired } from './account-link.store.ts'
import { deleteKnownBrowsers } from './known-browser.store.ts'
import { updateSessionsEnded } from './session.store.ts'

export type AccountChange = { role: AccessRole; disabled: boolean; revision: number }

export async function changeAccount(ctx: Work, id: AccountId, { role, disabled, revision }: AccountChange): Promise<ListedAccount> {
  const administrators = await lockAdministrators(ctx.db)
  const account = await lockAccount(ctx.db, id)
  if (!account) throw new NotFound('account')
  if (account.revision !== revision) throw new Stale('account', shownAccount((await listAccounts(ctx.db, id))[0]!))
  const leaves = disabled || role !== 'administrator'
  if (leaves && administrators.length === 1 && administrators[0]?.id === id) throw new LastAdministrator()

  const disabledAt = disabled ? (account.disabledAt ?? ctx.now()) : null
  await updateAccess(ctx.db, id, { role, disabledAt })
  if (disabledAt) await lockOut(ctx, account)
  await recordChange(ctx, account, { role, disabled })
  return (await listAccounts(ctx.db, id))[0]!
}

/** Disabled means now: OWASP ASVS 5 §7.4.2. */
async function lockOut(ctx: Work, { id }: Account): Promise<void> {
  await updateSessionsEnded(ctx.db, id, ctx.now())
  await updateLinksExpired(ctx.db, id, ctx.now())
  await deleteKnownBrowsers(ctx.db, id)
}

async function recordChange(ctx: Work, before: Account, { role, disabled }: Pick<AccountChange, 'role' | 'disabled'>): Promise<void> {
  const whose = { accountId: before.id, name: before.name }
  const wasDisabled = before.disabledAt !== null
  if (role !== before.role) await record(ctx, before.organisationId, 'account.role-changed', { ...whose, from: before.role, to: role })
  if (disabled !== wasDisabled) await record(ctx, before.organisationId, disabled ? 'account.disabled' : 'account.enabled', whose)
}
