import type { Work } from '../../platform/context.ts'
import { hashOf } from '../../platform/new-id.ts'
import { NeedsSession } from './account.ts'
import { findAccountOfPerson } from './account.store.ts'
import { updateSessionEnded, updateSessionsEnded } from './session.store.ts'

export async function signOut(ctx: Work, session: string | null): Promise<void> {
  if (session) await updateSessionEnded(ctx.db, hashOf(session), ctx.now())
}

/** Everywhere but here. */
export async function endOtherSessions(ctx: Work, session: string | null): Promise<void> {
  const account = ctx.actor.via === 'session' ? await findAccountOfPerson(ctx.db, ctx.actor.id) : null
  if (!account || !session) throw new NeedsSession()
  await updateSessionsEnded(ctx.db, account.id, ctx.now(), hashOf(session))
}
