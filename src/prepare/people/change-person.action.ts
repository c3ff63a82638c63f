import { Conflict, NotFound, Stale } from '../../base/errors.ts'
import type { PersonId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { findAccountOfPerson } from './account.store.ts'
import { refuseUnknownSite } from './add-person.action.ts'
import { personChanges, type Person, type PersonDetails } from './person.ts'
import { findPerson, lockPerson, updatePerson } from './person.store.ts'

export type PersonChange = PersonDetails & { left: boolean; revision: number }

export async function changePerson(ctx: Work, id: PersonId, { left, revision, ...details }: PersonChange): Promise<Person> {
  const before = await lockPerson(ctx.db, id)
  if (!before) throw new NotFound('person')
  if (before.revision !== revision) throw new Stale('person', before)
  await refuseUnknownSite(ctx, details.siteId)
  if (left && !before.leftAt) await refuseOpenAccount(ctx, before)

  const { organisationId } = ctx.actor
  await updatePerson(ctx.db, organisationId, id, { ...details, leftAt: left ? (before.leftAt ?? ctx.now()) : null })
  const after = (await findPerson(ctx.db, id))!
  const changes = personChanges({ ...before, left: before.leftAt !== null }, { ...after, left })
  await record(ctx, organisationId, 'person.changed', { personId: id, name: after.name, changes })
  return after
}

/** Who has left must not be able to sign in. Disabling is the administrator's, who guards the last of their own. */
async function refuseOpenAccount(ctx: Work, { id, name }: Person): Promise<void> {
  const account = await findAccountOfPerson(ctx.db, id)
  if (account && !account.disabledAt)
    throw new Conflict('person.has-account', `${name} can still sign in. An administrator must disable the account first.`)
}
