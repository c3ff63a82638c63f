import type { AccessRole } from '../../base/actor.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import type { PersonId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { newId } from '../../platform/new-id.ts'
import { record } from '../../record/record-entry.action.ts'
import { AddressTaken } from './account.ts'
import { findAccount, findAccountOfPerson, insertAccount } from './account.store.ts'
import { addPerson } from './add-person.action.ts'
import { handOutLink, type HandedOut } from './hand-out-link.action.ts'
import { lockPerson } from './person.store.ts'
import type { Outgoing } from './set-password.action.ts'

/** `name` is for somebody new; a person who is known keeps theirs. */
export type Invitation = { name: string; personId: PersonId | null; email: string; role: AccessRole }

export async function inviteAccount(ctx: Work, invitation: Invitation, outgoing: Outgoing): Promise<HandedOut> {
  const { email, role } = invitation
  const personId = invitation.personId ? await knownPerson(ctx, invitation.personId) : await newPerson(ctx, invitation)
  const id = newId<'account'>()
  const { organisationId } = ctx.actor
  if (!(await insertAccount(ctx.db, { id, organisationId, personId, email, role, passwordHash: null, at: ctx.now() })))
    throw new AddressTaken(email)

  const account = (await findAccount(ctx.db, id))!
  await record(ctx, organisationId, 'account.invited', {
    accountId: id,
    name: account.name,
    email,
    role,
    by: outgoing.mailWorks ? 'mail' : 'hand',
  })
  return handOutLink(ctx, account, 'invitation', outgoing)
}

async function knownPerson(ctx: Work, id: PersonId): Promise<PersonId> {
  const person = await lockPerson(ctx.db, id)
  if (!person) throw new NotFound('person')
  if (person.leftAt) throw new Conflict('person.left', `${person.name} is marked as having left. Change that first, then invite them.`)
  if (await findAccountOfPerson(ctx.db, id))
    throw new Conflict('account.exists', `${person.name} has an account already. Make a new link for it instead.`)
  return id
}

async function newPerson(ctx: Work, { name, email }: Invitation): Promise<PersonId> {
  const mail = { kind: 'mail', value: email, independent: false, verifiedOn: null } as const
  const { id } = await addPerson(ctx, { name, kind: 'staff', position: null, siteId: null, contacts: [mail] })
  return id
}
