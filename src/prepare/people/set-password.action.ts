import { Invalid } from '../../base/errors.ts'
import type { Reader } from '../../platform/db.ts'
import type { Work } from '../../platform/context.ts'
import { sendLetter } from '../../platform/mail/send-letter.action.ts'
import { record } from '../../record/record-entry.action.ts'
import type { Account } from './account.ts'
import { updatePasswordHash } from './account.store.ts'
import { updateLinksExpired } from './account-link.store.ts'
import { deleteKnownBrowsers } from './known-browser.store.ts'
import { passwordChangedLetter } from './letters.ts'
import { openSession, type From, type Opened } from './open-session.action.ts'
import { findOrganisation } from './organisation.store.ts'
import { passwordProblem } from './password-rules.ts'
import { updateSessionsEnded } from './session.store.ts'

/** Whether letters go out, and where links lead. */
export type Outgoing = { mailWorks: boolean; publicUrl: string }

export async function refuseGuessable(db: Reader, password: string, { name, email }: Pick<Account, 'name' | 'email'>): Promise<void> {
  const organisation = await findOrganisation(db)
  const problem = passwordProblem(password, ['muster', organisation.name, name, email])
  if (problem) throw new Invalid([{ field: 'password', message: problem }])
}

export type NewPassword = { hash: string; how: 'changed' | 'invitation' | 'reset' }

/**
 * A new password ends all that the old one opened: sessions, links, known browsers. Whoever set it is signed in anew,
 * and the owner is told by mail (OWASP ASVS 5 §6.3.6, §7.4.3).
 */
export async function setPassword(
  ctx: Work,
  account: Account,
  { hash, how }: NewPassword,
  from: From,
  outgoing: Outgoing,
): Promise<Opened> {
  await updatePasswordHash(ctx.db, account.id, hash)
  await updateSessionsEnded(ctx.db, account.id, ctx.now())
  await updateLinksExpired(ctx.db, account.id, ctx.now())
  await deleteKnownBrowsers(ctx.db, account.id)
  const entry = await record(ctx, account.organisationId, 'account.password-set', { accountId: account.id, name: account.name, how })
  if (outgoing.mailWorks && how !== 'invitation') {
    const letter = passwordChangedLetter({ account, organisation: await findOrganisation(ctx.db), at: ctx.now() })
    await sendLetter(ctx, letter, `password-set:${entry.hash}`)
  }
  return openSession(ctx, account, from)
}
