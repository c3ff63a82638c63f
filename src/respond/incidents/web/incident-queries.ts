import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { IncidentId, PlanVersionId } from '../../../base/ids.ts'
import type { QueryOf, ReplyOf } from '../../../platform/http/route.ts'
import { planApi } from '../../../prepare/plan/plan.api.ts'
import { call } from '../../../web/call.ts'
import { incidentApi } from '../incident.api.ts'

export type Incident = ReplyOf<typeof incidentApi.showIncident>
export type IncidentLine = ReplyOf<typeof incidentApi.listIncidents>['items'][number]
export type Entry = ReplyOf<typeof incidentApi.listEntries>['items'][number]
export type Blocker = ReplyOf<typeof incidentApi.showBlockers>['blockers'][number]
export type PlanVersion = ReplyOf<typeof planApi.showPlan>
export type PlanMove = ReplyOf<typeof incidentApi.showPlanMove>
export type Question = PlanVersion['settings']['functional']
export type RegisterQuery = Pick<QueryOf<typeof incidentApi.listIncidents>, 'state' | 'category' | 'words'> & {
  severity?: number | undefined
}
export type EntryQuery = Pick<QueryOf<typeof incidentApi.listEntries>, 'only' | 'order'>

/** Everything below `['incident', id]` is read anew when the server says that the incident changed. */
export const incidentQuery = (incidentId: IncidentId) =>
  queryOptions({ queryKey: ['incident', incidentId], queryFn: () => call(incidentApi.showIncident, { params: { incidentId } }) })

export const registerQuery = (query: RegisterQuery) =>
  infiniteQueryOptions({
    queryKey: ['incidents', query],
    queryFn: ({ pageParam, signal }) =>
      call(incidentApi.listIncidents, { query: { ...query, ...(pageParam !== null && { cursor: pageParam }), limit: 30 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

export const entriesQuery = (incidentId: IncidentId, query: EntryQuery) =>
  infiniteQueryOptions({
    queryKey: ['incident', incidentId, 'entries', query],
    queryFn: ({ pageParam }) =>
      call(incidentApi.listEntries, {
        params: { incidentId },
        query: { ...query, ...(pageParam !== null && { cursor: pageParam }), limit: 40 },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

/** The few newest lines, for the "latest" line of the header and for telling what others just did. */
export const latestEntriesQuery = (incidentId: IncidentId) =>
  queryOptions({
    queryKey: ['incident', incidentId, 'entries', 'latest'],
    queryFn: () => call(incidentApi.listEntries, { params: { incidentId }, query: { order: 'newest', limit: 5 } }),
  })

export const blockersQuery = (incidentId: IncidentId) =>
  queryOptions({
    queryKey: ['incident', incidentId, 'blockers'],
    queryFn: () => call(incidentApi.showBlockers, { params: { incidentId } }),
  })

export const readingsQuery = (incidentId: IncidentId) =>
  infiniteQueryOptions({
    queryKey: ['incident', incidentId, 'readings'],
    queryFn: ({ pageParam }) =>
      call(incidentApi.listReadings, { params: { incidentId }, query: { ...(pageParam !== null && { cursor: pageParam }), limit: 20 } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

/** What would change under the version in force; with another category, other tasks join. */
export const planMoveQuery = (incidentId: IncidentId, category: string | null) =>
  queryOptions({
    queryKey: ['incident', incidentId, 'plan-move', category],
    queryFn: () => call(incidentApi.showPlanMove, { params: { incidentId }, query: category ? { category } : {} }),
  })

/** A version that incidents pin never changes, so it is read once. */
export const planVersionQuery = (planVersionId: PlanVersionId) =>
  queryOptions({
    queryKey: ['plan-version', planVersionId],
    queryFn: () => call(planApi.showPlanVersion, { params: { planVersionId } }),
    staleTime: Infinity,
  })

export const planInForceQuery = queryOptions({ queryKey: ['plan'], queryFn: () => call(planApi.showPlan) })
