import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { IncidentId } from '../../../base/ids.ts'
import type { BodyOf, ReplyOf } from '../../../platform/http/route.ts'
import { call } from '../../../web/call.ts'
import { callingApi } from '../calling.api.ts'

export type Calling = ReplyOf<typeof callingApi.showCalling>
export type CallStep = Calling['steps'][number]
export type PersonToCall = CallStep['people'][number]
export type CallGiven = BodyOf<typeof callingApi.recordCall>

/** Read anew when the incident changes; and whenever it is looked at, because numbers of people change without it. */
export const callingQuery = (incidentId: IncidentId) =>
  queryOptions({
    queryKey: ['incident', incidentId, 'calling'],
    queryFn: () => call(callingApi.showCalling, { params: { incidentId } }),
  })

export function useRecordCall(incidentId: IncidentId) {
  const cache = useQueryClient()
  return async (given: CallGiven) => {
    const calling = await call(callingApi.recordCall, { params: { incidentId }, body: given })
    cache.setQueryData(callingQuery(incidentId).queryKey, calling)
    await cache.invalidateQueries({ queryKey: ['incident', incidentId], exact: true })
  }
}
