import { bindRoute } from '../../platform/http/bind.ts'
import { compareVersions } from './compare-versions.action.ts'
import { compareApi } from './compare.api.ts'

export const compareRoutes = [bindRoute(compareApi.compareVersions, (ctx, { query }) => compareVersions(ctx, query.from, query.to))]
