import { bindRoute } from '../../platform/http/bind.ts'
import { importApi } from './import.api.ts'
import { importFolder } from './import-folder.action.ts'

export const importRoutes = [bindRoute(importApi.importDraft, (ctx, { body }) => importFolder(ctx, body.files))]
