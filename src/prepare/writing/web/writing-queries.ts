import { queryOptions } from '@tanstack/react-query'
import type { PlanVersionId } from '../../../base/ids.ts'
import type { ReplyOf } from '../../../platform/http/route.ts'
import { call } from '../../../web/call.ts'
import { writingApi } from '../writing.api.ts'

export type PlanDocument = 'plan' | 'procedure'
export type Documents = ReplyOf<typeof writingApi.listDocuments>['items']
export type VersionLine = Documents[number]['versions'][number]
export type Draft = ReplyOf<typeof writingApi.showDraft>
export type SectionLine = Draft['sections'][number]
export type Gap = SectionLine['gaps'][number]
export type Section = ReplyOf<typeof writingApi.showSection>
export type Comment = Section['comments'][number]
export type CopyQuestion = ReplyOf<typeof writingApi.showCopyQuestions>['questions'][number]
export type Editor = Draft['editors'][number]

/** Everything below `plan` is read anew when the server says that something about the plan changed. */
export const documentsQuery = queryOptions({ queryKey: ['plan', 'documents'], queryFn: () => call(writingApi.listDocuments) })

export const copyQuestionsQuery = (document: PlanDocument) =>
  queryOptions({
    queryKey: ['plan', 'copy-questions', document],
    queryFn: () => call(writingApi.showCopyQuestions, { params: { document } }),
  })

export const draftQuery = (planVersionId: PlanVersionId) =>
  queryOptions({
    queryKey: ['plan', 'draft', planVersionId, 'outline'],
    queryFn: () => call(writingApi.showDraft, { params: { planVersionId } }),
  })

export const sectionQuery = (planVersionId: PlanVersionId, sectionKey: string) =>
  queryOptions({
    queryKey: ['plan', 'draft', planVersionId, 'section', sectionKey],
    queryFn: () => call(writingApi.showSection, { params: { planVersionId, sectionKey } }),
  })
