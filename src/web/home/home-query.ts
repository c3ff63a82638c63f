import { queryOptions } from '@tanstack/react-query'
import type { ReplyOf } from '../../platform/http/route.ts'
import { incidentApi } from '../../respond/incidents/incident.api.ts'
import { call } from '../call.ts'

export type HomeReply = ReplyOf<typeof incidentApi.showHome>

export const homeQuery = queryOptions({ queryKey: ['home'], queryFn: () => call(incidentApi.showHome) })

/** Nothing runs, nothing waits: the normal state of a library. */
export const isQuiet = ({ waitingReports, incidents, myTasks, clocks }: HomeReply): boolean =>
  waitingReports === 0 && incidents.length === 0 && myTasks.length === 0 && clocks.length === 0
