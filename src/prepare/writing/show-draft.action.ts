import { NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import type { Context } from '../../platform/context.ts'
import { listComments, type Comment } from './comment.store.ts'
import { listEditors } from './editing.store.ts'
import { gatherDraft } from './gather-gaps.action.ts'
import { listVersionLines } from './draft.store.ts'
import { findSection } from './section.store.ts'

type Looking = Pick<Context, 'db' | 'now' | 'actor'>

/** A draft as its page shows it, in five queries: sections with what is missing in each, fields, and who else is writing. */
export async function showDraft(ctx: Looking, id: PlanVersionId) {
  const { version: gathered, sections, gaps } = await gatherDraft(ctx, id)
  const editors = await listEditors(ctx.db, id, { now: ctx.now(), but: ctx.actor.id })
  const { settings, ...version } = gathered
  return {
    version,
    sections: sections.map(({ key, title, standard, removedReason, openComments, revision }, at) => {
      const missing = gaps.sections[at]
      const { done, all } = missing?.completeness ?? { done: 0, all: 0 }
      const counts = { completeness: { done, all }, gaps: missing?.gaps ?? [], openComments: openComments.length }
      return { key, title, standard, removedReason, revision, ...counts }
    }),
    fields: settings.fields,
    completeness: gaps.completeness,
    elsewhere: gaps.elsewhere,
    editors,
  }
}

/** One section with its text and everything that was said about it. */
export async function showSection({ db }: Pick<Looking, 'db'>, id: PlanVersionId, key: string) {
  const found = await findSection(db, id, key)
  if (!found) throw new NotFound('section')
  const { guidanceAtStart: _, ...section } = found
  return { ...section, comments: talks(await listComments(db, id, key)) }
}

/** Each comment with its answers, in the order in which they were written. */
export function talks(comments: Comment[]) {
  return comments
    .filter(({ answers }) => answers === null)
    .map((comment) => ({
      ...comment,
      answers: comments
        .filter(({ answers }) => answers === comment.id)
        .map(({ id, body, writtenAt, writtenBy }) => ({ id, body, writtenAt, writtenBy })),
    }))
}

/** Both documents with all their versions, newest first; each by the title of the version in force, or else of the newest. */
export async function listDocuments({ db }: Pick<Looking, 'db'>) {
  const versions = await listVersionLines(db)
  return (['plan', 'procedure'] as const).map((document) => {
    const own = versions.filter((each) => each.document === document)
    const shown = own.find(({ status }) => status === 'in-force') ?? own[0]
    return { document, title: shown?.title ?? 'Handling procedure', versions: own }
  })
}
