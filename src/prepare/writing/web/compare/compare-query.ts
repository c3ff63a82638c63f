import { queryOptions } from '@tanstack/react-query'
import type { PlanVersionId } from '../../../../base/ids.ts'
import type { ReplyOf } from '../../../../platform/http/route.ts'
import { call } from '../../../../web/call.ts'
import { compareApi } from '../../compare.api.ts'

export type Comparison = ReplyOf<typeof compareApi.compareVersions>
export type SectionChange = Comparison['sections'][number]
export type BlockChange = SectionChange['blocks'][number]
export type SettingsChange = Comparison['settings'][number]
export type Piece = BlockChange['pieces'][number]

export const compareQuery = (from: PlanVersionId, to: PlanVersionId) =>
  queryOptions({ queryKey: ['plan', 'compare', from, to], queryFn: () => call(compareApi.compareVersions, { query: { from, to } }) })
