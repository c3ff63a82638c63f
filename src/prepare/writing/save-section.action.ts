import { Conflict, Invalid, NotFound, Stale } from '../../base/errors.ts'
import { storable } from '../../base/fields.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Work } from '../../platform/context.ts'
import { mergeText } from '../plan/text/merge.ts'
import { tooMuch } from '../plan/text/text-limits.ts'
import { refuseBadText } from '../plan/text/text-problems.ts'
import { findSection, updateSection, type DraftSection } from './section.store.ts'
import { holdDraft, recordInDraft } from './reach-draft.action.ts'
import { showSection } from './show-draft.action.ts'

export type SectionText = {
  title: string
  /** The title as it was when writing began; null: it is checked by the revision instead. */
  titleBefore: string | null
  body: string
  /** The text as it was when writing began. */
  before: string
  revision: number
}

/**
 * Stores the text of a section, byte for byte. What somebody else changed meanwhile is merged with it block by block; where
 * both changed the same block nothing is stored, and the answer shows both. Saving what is there already changes nothing.
 */
export async function saveSection(ctx: Work, id: PlanVersionId, key: string, given: SectionText) {
  const text = { ...given, body: storable(given.body), before: storable(given.before) }
  refuseUnreadable(text)
  const version = await holdDraft(ctx, id)
  const now = await findSection(ctx.db, id, key)
  refuseUnwritable(now)
  const title = titleToStore(now, text)
  const { text: body, clashes } = mergeText(text.before, text.body, now.body)
  if (body === null) {
    const named = clashes.map((clash) => ({ ...clash, theirName: now.changedBy }))
    return { outcome: 'clash' as const, section: await showSection(ctx, id, key), clashes: named }
  }
  const outcome = body === text.body ? ('saved' as const) : ('merged' as const)
  if (outcome === 'merged') refuseBadText(body, 'body')
  if (body !== now.body || title !== now.title) {
    const { organisationId } = ctx.actor
    await updateSection(ctx.db, { version: id, organisationId, at: ctx.now(), by: ctx.actor.id }, key, { title, body })
    const renamed = title === now.title ? {} : { titleBefore: now.title }
    await recordInDraft(ctx, version, 'plan.section-changed', { section: { key, title }, ...renamed, merged: outcome === 'merged' })
  }
  return { outcome, section: await showSection(ctx, id, key), clashes: [] }
}

/** Before anything is held: reading a text may take a while. What is stored was asked the same when it came in. */
function refuseUnreadable({ body, before }: Pick<SectionText, 'body' | 'before'>): void {
  refuseBadText(body, 'body')
  const much = tooMuch(before)
  if (much) throw new Invalid([{ field: 'before', message: `Line ${much.line} of the text as it was: ${much.says}` }])
}

function refuseUnwritable(section: DraftSection | null): asserts section is DraftSection {
  if (!section) throw new NotFound('section')
  if (section.removedReason !== null)
    throw new Conflict(
      'section.removed',
      `${section.changedBy} took out this section: ${section.removedReason} Put it back before you write in it.`,
    )
}

/** Of two who rename a section, the second is told; whoever left the title alone takes over the new one. */
function titleToStore(now: DraftSection, { title, titleBefore, revision }: SectionText): string {
  if (title === titleBefore || title === now.title) return now.title
  if (titleBefore === null ? revision === now.revision : titleBefore === now.title) return title
  throw new Stale('title', { title: now.title, revision: now.revision })
}
