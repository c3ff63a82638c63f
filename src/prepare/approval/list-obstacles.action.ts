import type { Context } from '../../platform/context.ts'
import { listPlanSections } from '../plan/plan.store.ts'
import type { VersionLife } from '../plan/version-life.ts'
import { listGaps } from '../writing/completeness.ts'
import { gatherGaps } from '../writing/gather-gaps.action.ts'
import { signatoriesOf } from './approval.ts'
import { gapObstacle, readingObstacles, signingObstacles, type Obstacle } from './obstacles.ts'
import { listNamed } from './signing.store.ts'

/** Everything that is missing before a draft can be submitted: in its text and settings, and in who is to sign and to read it. */
export async function listObstacles(ctx: Context, { id, settings }: VersionLife): Promise<Obstacle[]> {
  const missing = listGaps(await gatherGaps(ctx, id)).map(gapObstacle)
  const keys = (await listPlanSections(ctx.db, id)).filter(({ removedReason }) => removedReason === null).map(({ key }) => key)
  const signatories = await listNamed(
    ctx.db,
    signatoriesOf(settings.approval).map(({ personId }) => personId),
  )
  const left = signatories.filter(({ leftAt }) => leftAt !== null)
  // Where nobody is named the text says so already, at the table of signatures.
  const signing = missing.some(({ about }) => about === 'approval') ? [] : signingObstacles(settings, left)
  const all = [...missing, ...signing, ...readingObstacles(settings, keys)]
  return [...all.filter(({ stops }) => stops), ...all.filter(({ stops }) => !stops)]
}
