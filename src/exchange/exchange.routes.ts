import { bindRoute } from '../platform/http/bind.ts'
import { exchangeApi } from './exchange.api.ts'
import { importVeris } from './veris-import.action.ts'
import { listDocuments } from './veris.store.ts'

export const exchangeRoutes = [
  bindRoute(exchangeApi.importVeris, async (ctx, { body }) => ({ files: await importVeris(ctx, body.files) })),
  bindRoute(exchangeApi.exportVeris, (ctx, { query }) => listDocuments(ctx.db, { cursor: query.cursor, limit: query.limit })),
]
