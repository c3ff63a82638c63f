import { Conflict } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { sendLetter } from '../../platform/mail/send-letter.action.ts'
import { record } from '../../record/record-entry.action.ts'
import { findOrganisation, type Organisation } from '../people/organisation.store.ts'
import type { Outgoing } from '../people/set-password.action.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { insertReminder } from './acknowledgement.store.ts'
import { isReminderDay, today } from './dates.ts'
import { listOwing } from './list-acknowledgements.action.ts'
import { findVersionFor } from './reach-version.action.ts'
import { reminderLetter } from './reminder-letter.ts'

/** Reminds everybody who still owes a reading, each at most once a day. Answers how many letters went out. */
export async function remindReaders(ctx: Work, id: PlanVersionId, outgoing: Outgoing): Promise<number> {
  const version = await findVersionFor(ctx, id)
  if (version.status !== 'in-force')
    throw new Conflict('plan.not-in-force', 'This version is not in force, so nobody needs to read it now.')
  if (!outgoing.mailWorks)
    throw new Conflict(
      'mail.not-set-up',
      'Muster cannot send mail yet, so nobody was reminded. Tell them yourself, or ask your administrator to set up mail.',
    )
  return remindOwing(ctx, version, outgoing, () => true)
}

/** What the day brings by itself: on the day a reading falls due, and then once a week. */
export async function remindOverdue(ctx: Work, version: VersionLife, outgoing: Outgoing): Promise<void> {
  const { zone } = await findOrganisation(ctx.db)
  if (outgoing.mailWorks) await remindOwing(ctx, version, outgoing, (dueAt) => isReminderDay(dueAt, ctx.now(), zone))
}

async function remindOwing(ctx: Work, version: VersionLife, { publicUrl }: Outgoing, due: (dueAt: Date) => boolean): Promise<number> {
  const organisation = await findOrganisation(ctx.db)
  const owing = (await listOwing(ctx, version)).filter(({ reader }) => reader.dueAt && due(reader.dueAt))
  const reminded: string[] = []
  for (const each of owing) if (await remindOne(ctx, version, organisation, { ...each, publicUrl })) reminded.push(each.reader.person.name)
  const { id, document, number } = version
  const told = { planVersionId: id, document, version: number, people: reminded }
  if (reminded.length > 0) await record(ctx, ctx.actor.organisationId, 'plan.readers-reminded', told)
  return reminded.length
}

type Owing = Awaited<ReturnType<typeof listOwing>>[number] & { publicUrl: string }

async function remindOne(
  ctx: Work,
  version: VersionLife,
  organisation: Organisation,
  { reader, email, publicUrl }: Owing,
): Promise<boolean> {
  const on = today(ctx.now(), organisation.zone)
  const { id: personId, name } = reader.person
  if (!reader.dueAt || !(await insertReminder(ctx.db, organisation.id, { planVersionId: version.id, personId, on }))) return false
  const { whole, dueAt } = reader
  const sections = reader.sections.map(({ title }) => title)
  const url = `${publicUrl}/plan/read/${version.id}`
  const letter = reminderLetter({ reader: { name, email }, organisation, version, whole, sections, dueAt, url })
  await sendLetter(ctx, letter, `read-plan:${version.id}:${personId}:${on}`)
  return true
}
