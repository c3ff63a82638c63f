import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { record } from '../../record/record-entry.action.ts'
import { AddressTaken, type Account } from './account.ts'
import { findAccount, insertAccount } from './account.store.ts'
import { addPerson } from './add-person.action.ts'

export type NewAdministrator = { name: string; email: string; passwordHash: string }

/** The first account of an organisation: nobody is there yet who could invite. */
export async function addAdministrator(ctx: Work, { name, email, passwordHash }: NewAdministrator): Promise<Account> {
  const mail = { kind: 'mail', value: email, independent: false, verifiedOn: null } as const
  const person = await addPerson(ctx, { name, kind: 'staff', position: null, siteId: null, contacts: [mail] })
  const id = newId<'account'>()
  const { organisationId } = ctx.actor
  const account = { id, organisationId, personId: person.id, email, role: 'administrator', passwordHash, at: ctx.now() } as const
  if (!(await insertAccount(ctx.db, account))) throw new AddressTaken(email)
  await record(ctx, organisationId, 'account.added', { accountId: id, name, email, role: account.role })
  return (await findAccount(ctx.db, id))!
}
