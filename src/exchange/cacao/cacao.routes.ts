import { bindRoute } from '../../platform/http/bind.ts'
import { cacaoApi } from './cacao.api.ts'
import { gatherPlaybooks } from './gather-playbooks.action.ts'
import { importPlaybook, previewPlaybook } from './import-playbook.action.ts'

export const cacaoRoutes = [
  bindRoute(cacaoApi.exportPlaybooks, (ctx) => gatherPlaybooks(ctx)),
  bindRoute(cacaoApi.previewPlaybook, (ctx, { params, body }) => previewPlaybook(ctx, params.planVersionId, body)),
  bindRoute(cacaoApi.importPlaybook, (ctx, { params, body }) => importPlaybook(ctx, params.planVersionId, body)),
]
