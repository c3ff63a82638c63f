import { Invalid } from '../../base/errors.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import type { Incident } from '../tasks/known-incident.ts'
import { listNames, updateRemovedBut, upsertMembers, type Member } from './member.store.ts'

type Named = Pick<Incident, 'id' | 'concernedIds'>

/** Makes these people, and whoever names them, the only ones who may know of an incident. */
export async function nameMembers(
  ctx: Work,
  { id, concernedIds }: Named,
  members: Member[],
  ownWhy: string,
  reason: string | null = null,
): Promise<void> {
  const all = members.some(({ personId }) => personId === ctx.actor.id) ? members : [...members, { personId: ctx.actor.id, why: ownWhy }]
  const names = await listNames(
    ctx.db,
    all.map(({ personId }) => personId),
  )
  names.set(ctx.actor.id, ctx.actor.name)
  const problems = members.flatMap(({ personId }, at) => {
    const name = names.get(personId)
    if (!name) return { field: `members.${at}.personId`, message: 'This person is not known here. Please choose somebody from the list.' }
    return concernedIds.includes(personId)
      ? { field: `members.${at}.personId`, message: `A report of this incident is about ${name}, who therefore may not know of it.` }
      : []
  })
  if (problems.length > 0) throw new Invalid(problems)

  await upsertMembers(
    ctx.db,
    { incidentId: id, organisationId: ctx.actor.organisationId, at: ctx.now(), by: ctx.actor.id },
    lastOfEach(all),
  )
  await updateRemovedBut(
    ctx.db,
    id,
    all.map(({ personId }) => personId),
    ctx.now(),
  )
  await record(ctx, id, 'incident.restricted', {
    members: lastOfEach(all).map(({ personId, why }) => ({ id: personId, name: names.get(personId), why })),
    reason,
  })
}

const lastOfEach = (members: Member[]): Member[] => [...new Map(members.map((member) => [member.personId, member])).values()]
