import { bindRoute } from '../../platform/http/bind.ts'
import { papersApi } from './papers.api.ts'
import { showPlanFolder } from './show-plan-folder.action.ts'

export const papersRoutes = [bindRoute(papersApi.showPlanFolder, (ctx, { query }) => showPlanFolder(ctx, query))]
