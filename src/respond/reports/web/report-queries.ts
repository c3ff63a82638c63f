import { queryOptions } from '@tanstack/react-query'
import type { ReportId } from '../../../base/ids.ts'
import type { QueryOf, ReplyOf } from '../../../platform/http/route.ts'
import { peopleApi } from '../../../prepare/people/person.api.ts'
import { planApi } from '../../../prepare/plan/plan.api.ts'
import { call } from '../../../web/call.ts'
import { incidentApi } from '../../incidents/incident.api.ts'
import { reportApi } from '../report.api.ts'

export type Report = ReplyOf<typeof reportApi.showReport>
export type ReportLine = ReplyOf<typeof reportApi.listQueue>['items'][number]
export type MyReport = ReplyOf<typeof reportApi.listMyReports>['items'][number]
export type Alike = ReplyOf<typeof reportApi.listAlike>['items'][number]
export type PlanSettings = ReplyOf<typeof planApi.showPlan>['settings']
export type ListQuery = Pick<QueryOf<typeof reportApi.listReports>, 'words' | 'outcome'>

/** A list that comes in pages: its place in the cache, and how to ask for the page after a cursor. */
export type Paged<Item> = { queryKey: readonly unknown[]; load: (cursor: string | null) => Promise<{ items: Item[]; next: string | null }> }

const from = (cursor: string | null) => ({ limit: 30, ...(cursor !== null && { cursor }) })

/** Everything below `['report', id]` is read anew when the server says that the report changed. */
export const reportQuery = (reportId: ReportId) =>
  queryOptions({ queryKey: ['report', reportId], queryFn: () => call(reportApi.showReport, { params: { reportId } }) })

export const alikeQuery = (reportId: ReportId) =>
  queryOptions({ queryKey: ['report', reportId, 'alike'], queryFn: () => call(reportApi.listAlike, { params: { reportId } }) })

export const queue: Paged<ReportLine> = { queryKey: ['queue'], load: (cursor) => call(reportApi.listQueue, { query: from(cursor) }) }

export const allReports = (query: ListQuery): Paged<ReportLine> => ({
  queryKey: ['reports', query],
  load: (cursor) => call(reportApi.listReports, { query: { ...query, ...from(cursor) } }),
})

export const myReports: Paged<MyReport> = {
  queryKey: ['reports', 'mine'],
  load: (cursor) => call(reportApi.listMyReports, { query: from(cursor) }),
}

export const planQuery = queryOptions({ queryKey: ['plan'], queryFn: () => call(planApi.showPlan) })

/** Where a report may join: what is being worked on, a rehearsal only for a rehearsal. */
export const openIncidentsQuery = (words: string, exercise: boolean) =>
  queryOptions({
    queryKey: ['incidents', 'to-join', words, exercise],
    queryFn: () =>
      call(incidentApi.listIncidents, { query: { state: exercise ? 'exercises' : 'open', limit: 8, ...(words && { words }) } }),
  })

/** What it may repeat. */
export const reportsWithQuery = (words: string) =>
  queryOptions({ queryKey: ['reports', 'to-repeat', words], queryFn: () => call(reportApi.listReports, { query: { words, limit: 8 } }) })

export const organisationQuery = queryOptions({ queryKey: ['organisation'], queryFn: () => call(peopleApi.showOrganisation) })

/** The same place in the cache as the design system's choice of one person. */
export const peopleQuery = queryOptions({ queryKey: ['people', 'choices'], queryFn: () => call(peopleApi.listPeople) })
