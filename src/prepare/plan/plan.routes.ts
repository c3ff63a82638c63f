import { NotFound } from '../../base/errors.ts'
import { bindRoute } from '../../platform/http/bind.ts'
import { planApi } from './plan.api.ts'
import { findPlanInForce, findPlanVersion } from './plan.store.ts'
import { showPlanText, showProcedure } from './show-plan-text.action.ts'

export const planRoutes = [
  bindRoute(planApi.showPlan, (ctx) => findPlanInForce(ctx.db)),
  bindRoute(planApi.showPlanVersion, async (ctx, { params }) => {
    const version = await findPlanVersion(ctx.db, params.planVersionId)
    if (!version) throw new NotFound('version of the plan')
    return version
  }),
  bindRoute(planApi.showPlanText, (ctx, { params }) => showPlanText(ctx, params.planVersionId)),
  bindRoute(planApi.showDocument, (ctx) => showProcedure(ctx)),
]
