import { Conflict } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { record } from '../../record/record-entry.action.ts'
import { insertAcknowledgement } from './acknowledgement.store.ts'
import { findReadings } from './owed-readings.action.ts'
import { findVersionFor } from './reach-version.action.ts'

/** Somebody says that they have read what is theirs to read. Only of the version in force; saying it twice is saying it once. */
export async function acknowledgeVersion(ctx: Work, id: PlanVersionId): Promise<void> {
  const version = await findVersionFor(ctx, id)
  if (version.status !== 'in-force')
    throw new Conflict('plan.not-in-force', 'This version is not in force any more. Please read the one that is.')
  const reading = (await findReadings(ctx, version))(ctx.actor.role)
  if (!reading)
    throw new Conflict('plan.nothing-to-read', 'By the rules of the plan there is nothing here that you must confirm to have read.')
  const { organisationId, id: personId } = ctx.actor
  const sections = reading.sections.map(({ key }) => key)
  if (!(await insertAcknowledgement(ctx.db, { organisationId, planVersionId: id, personId, sections, at: ctx.now() }))) return
  await record(ctx, organisationId, 'plan.acknowledged', {
    planVersionId: id,
    document: version.document,
    version: version.number,
    contentHash: version.contentHash,
    sections: reading.sections.map(({ title }) => title),
  })
}
