import { queryOptions } from '@tanstack/react-query'
import type { ReplyOf } from '../../platform/http/route.ts'
import type { Duties } from '../../prepare/approval/web/approval-queries.ts'
import { incidentApi } from '../../respond/incidents/incident.api.ts'
import { call } from '../call.ts'

export type HomeReply = ReplyOf<typeof incidentApi.showHome>

export const homeQuery = queryOptions({ queryKey: ['home'], queryFn: () => call(incidentApi.showHome) })

/** Nothing runs, nothing waits: the normal state of a library. */
export const isQuiet = ({ waitingReports, incidents, myTasks, clocks }: HomeReply): boolean =>
  waitingReports === 0 && incidents.length === 0 && myTasks.length === 0 && clocks.length === 0

/** The plan wants something of this person, on a day as quiet as any. */
export const hasDuties = ({ makePlan, toSign, toRead, reviews, changesAsked }: Duties): boolean =>
  makePlan || [toSign, toRead, reviews, changesAsked].some(({ length }) => length > 0)
