import { bindRoute } from '../../platform/http/bind.ts'
import { callingApi } from '../calling/calling.api.ts'
import { recordCall } from './record-call.action.ts'
import { showCalling } from './show-calling.action.ts'

/** Calling stands further left and knows no incident; what it declares is bound here. */
export const callingRoutes = [
  bindRoute(callingApi.showCalling, (ctx, { params }) => showCalling(ctx, params.incidentId)),
  bindRoute(callingApi.recordCall, async (ctx, { params, body }) => {
    await recordCall(ctx, params.incidentId, body)
    return showCalling(ctx, params.incidentId)
  }),
]
