import type { Work } from '../platform/context.ts'
import { newId, sha256Hex } from '../platform/new-id.ts'
import { findPlanInForce } from '../prepare/plan/plan.store.ts'
import type { Category } from '../prepare/plan/settings.ts'
import { importHistory } from '../respond/incidents/import-history.action.ts'
import { decideBatch, type Fate, type GivenFile, type ReadFile, type ReadRecord } from './veris-batch.ts'
import { historyOf, storableText } from './veris-mapping.ts'
import { parseVeris } from './veris-read.ts'
import { findHeld, insertDocuments, lockVerisImports } from './veris.store.ts'

export type Outcome = { name: string; outcome: Fate['is']; reason: string | null; number: string | null }

/**
 * Takes a batch of VERIS records into the register as history and answers for each file what became of it. Safe to
 * repeat and safe beside another import: what is there already is never written again.
 */
export async function importVeris(ctx: Work, files: GivenFile[]): Promise<Outcome[]> {
  const { settings } = await findPlanInForce(ctx.db)
  const read = files.map((file) => readFile(file, ctx.now()))
  await lockVerisImports(ctx.db, ctx.actor.organisationId)
  const held = await findHeld(ctx.db, read.filter(isRecord))
  const fates = decideBatch(read, held)
  const taken = fates.flatMap((fate) => (fate.is === 'imported' ? [fate.file] : []))
  const numbers = new Map([
    ...[...held].map(([sourceId, { number }]) => [sourceId, number] as const),
    ...(await take(ctx, taken, settings.categories)),
  ])
  return fates.map((fate) => outcomeOf(fate, numbers))
}

function readFile({ name, content }: GivenFile, now: Date): ReadFile {
  const file = { name: storableText(name), content }
  const read = parseVeris(content, now)
  if ('refused' in read) return { ...file, refused: storableText(read.refused) }
  const sourceId = storableText(read.record.incident_id)
  return { ...file, sourceId, contentHash: sha256Hex(content), record: read.record }
}

const isRecord = (file: ReadFile): file is ReadRecord => 'sourceId' in file

async function take(ctx: Work, files: ReadRecord[], categories: readonly Category[]): Promise<(readonly [string, string])[]> {
  const incidents = files.map(({ record, name, sourceId, contentHash }) => ({
    ...historyOf(record, categories),
    source: { standard: 'VERIS', id: sourceId, name, contentHash },
  }))
  const opened = await importHistory(ctx, incidents)
  const documents = files.flatMap(({ sourceId, name, contentHash, content }, at) => {
    const incidentId = opened[at]?.id
    return incidentId ? [{ id: newId<'history_document'>(), incidentId, sourceId, sourceName: name, contentHash, document: content }] : []
  })
  await insertDocuments(ctx.db, { organisationId: ctx.actor.organisationId, at: ctx.now() }, documents)
  return files.map(({ sourceId }, at) => [sourceId, opened[at]?.number ?? ''] as const)
}

function outcomeOf(fate: Fate, numbers: ReadonlyMap<string, string>): Outcome {
  const reason = 'reason' in fate ? fate.reason : null
  return { name: fate.name, outcome: fate.is, reason, number: 'of' in fate ? (numbers.get(fate.of) ?? null) : null }
}
