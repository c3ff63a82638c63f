import { bindRoute } from '../../platform/http/bind.ts'
import { addComment } from './add-comment.action.ts'
import { addSection } from './add-section.action.ts'
import { fillFields } from './fill-fields.action.ts'
import { moveSection } from './move-section.action.ts'
import { noteEditing } from './note-editing.action.ts'
import { removeSection, restoreSection } from './remove-section.action.ts'
import { reopenComment, resolveComment } from './resolve-comment.action.ts'
import { saveSection } from './save-section.action.ts'
import { listDocuments, showDraft, showSection } from './show-draft.action.ts'
import { showQuestions } from './show-questions.action.ts'
import { startDraft } from './start-draft.action.ts'
import { withdrawDraft } from './withdraw-draft.action.ts'
import { writingApi } from './writing.api.ts'

export const writingRoutes = [
  bindRoute(writingApi.listDocuments, async (ctx) => ({ items: await listDocuments(ctx) })),
  bindRoute(writingApi.showCopyQuestions, (ctx, { params }) => showQuestions(ctx, params.document)),
  bindRoute(writingApi.startDraft, (ctx, { body }) => startDraft(ctx, body)),
  bindRoute(writingApi.withdrawDraft, (ctx, { params, body }) => withdrawDraft(ctx, params.planVersionId, body)),
  bindRoute(writingApi.showDraft, (ctx, { params }) => showDraft(ctx, params.planVersionId)),
  bindRoute(writingApi.showSection, (ctx, { params }) => showSection(ctx, params.planVersionId, params.sectionKey)),
  bindRoute(writingApi.saveSection, (ctx, { params, body }) => saveSection(ctx, params.planVersionId, params.sectionKey, body)),
  bindRoute(writingApi.addSection, async (ctx, { params, body }) => {
    await addSection(ctx, params.planVersionId, body)
    return showDraft(ctx, params.planVersionId)
  }),
  bindRoute(writingApi.moveSection, async (ctx, { params, body }) => {
    await moveSection(ctx, params.planVersionId, params.sectionKey, body.after)
    return showDraft(ctx, params.planVersionId)
  }),
  bindRoute(writingApi.removeSection, async (ctx, { params, body }) => {
    await removeSection(ctx, params.planVersionId, params.sectionKey, body.reason)
    return showDraft(ctx, params.planVersionId)
  }),
  bindRoute(writingApi.restoreSection, async (ctx, { params }) => {
    await restoreSection(ctx, params.planVersionId, params.sectionKey)
    return showDraft(ctx, params.planVersionId)
  }),
  bindRoute(writingApi.fillFields, async (ctx, { params, body }) => {
    await fillFields(ctx, params.planVersionId, body.fields)
    return showDraft(ctx, params.planVersionId)
  }),
  bindRoute(writingApi.noteEditing, (ctx, { params, body }) => noteEditing(ctx, params.planVersionId, body.sectionKey)),
  bindRoute(writingApi.addComment, async (ctx, { params, body }) => {
    await addComment(ctx, params.planVersionId, body)
    return showSection(ctx, params.planVersionId, body.sectionKey)
  }),
  bindRoute(writingApi.resolveComment, async (ctx, { params }) => {
    const section = await resolveComment(ctx, params.planVersionId, params.commentId)
    return showSection(ctx, params.planVersionId, section)
  }),
  bindRoute(writingApi.reopenComment, async (ctx, { params }) => {
    const section = await reopenComment(ctx, params.planVersionId, params.commentId)
    return showSection(ctx, params.planVersionId, section)
  }),
]
