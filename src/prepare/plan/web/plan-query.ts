import { queryOptions } from '@tanstack/react-query'
import type { ReplyOf } from '../../../platform/http/route.ts'
import { call } from '../../../web/call.ts'
import { planApi } from '../plan.api.ts'

export type PlanVersion = ReplyOf<typeof planApi.showPlan>
export type Settings = PlanVersion['settings']

export const planQuery = queryOptions({ queryKey: ['plan'], queryFn: () => call(planApi.showPlan) })
