import type { Work } from '../../platform/context.ts'
import { hashOf, newSecret } from '../../platform/new-id.ts'
import type { Account } from './account.ts'
import { browserIsKnown, insertKnownBrowser } from './known-browser.store.ts'
import { insertSession, updateSessionEnded } from './session.store.ts'

/** Where somebody signs in: the address, what the browser calls itself, and the secrets it brought along. */
export type From = { address: string; agent: string | null; session: string | null; browser: string | null }

/** The secrets that the browser keeps. Here only their hashes stay. */
export type Opened = { session: string; browser: string }

/**
 * Signs somebody in. The session's secret is always a new one and the browser's earlier session ends, so a cookie that
 * somebody planted beforehand opens nothing (OWASP ASVS 5 §7.2.4).
 */
export async function openSession(
  ctx: Work,
  { id: accountId, organisationId }: Pick<Account, 'id' | 'organisationId'>,
  from: From,
): Promise<Opened> {
  if (from.session) await updateSessionEnded(ctx.db, hashOf(from.session), ctx.now())
  const session = newSecret()
  const { address, agent } = from
  await insertSession(ctx.db, { hash: hashOf(session), organisationId, accountId, address, agent, at: ctx.now() })
  const browser = await knownOrNew(ctx, from.browser)
  await insertKnownBrowser(ctx.db, { hash: hashOf(browser), organisationId, accountId, at: ctx.now() })
  return { session, browser }
}

async function knownOrNew(ctx: Work, browser: string | null): Promise<string> {
  return browser && (await browserIsKnown(ctx.db, hashOf(browser))) ? browser : newSecret()
}
