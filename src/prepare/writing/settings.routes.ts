import { bindRoute } from '../../platform/http/bind.ts'
import { addPlaybook, changePlaybook, removePlaybook } from './change-playbook.action.ts'
import { changeSettingsPart } from './change-settings.action.ts'
import { settingsApi } from './settings.api.ts'
import { showSettings } from './show-settings.action.ts'

export const settingsRoutes = [
  bindRoute(settingsApi.showSettings, (ctx, { params }) => showSettings(ctx, params.planVersionId)),
  bindRoute(settingsApi.changeSettingsPart, (ctx, { params, body }) => changeSettingsPart(ctx, params.planVersionId, params.part, body)),
  bindRoute(settingsApi.changePlanPlaybook, (ctx, { params, body }) => changePlaybook(ctx, params.planVersionId, params.playbookKey, body)),
  bindRoute(settingsApi.addPlanPlaybook, (ctx, { params, body }) => addPlaybook(ctx, params.planVersionId, body.value)),
  bindRoute(settingsApi.removePlanPlaybook, (ctx, { params, body }) => removePlaybook(ctx, params.planVersionId, params.playbookKey, body)),
]
