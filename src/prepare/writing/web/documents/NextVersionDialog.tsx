import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../../../web/call.ts'
import { ConfirmDialog } from '../../../../web/design/ConfirmDialog.tsx'
import { writingApi } from '../../writing.api.ts'
import type { PlanDocument } from '../writing-queries.ts'

/** The next version begins with what is in force. */
export function NextVersionDialog({ document, onClose }: { document: PlanDocument; onClose: () => void }) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const begin = async () => {
    const draft = await call(writingApi.startDraft, { body: { document, from: 'in-force' } })
    void cache.invalidateQueries({ queryKey: ['plan'] })
    await navigate({ to: '/plan/drafts/$planVersionId', params: { planVersionId: draft.id }, search: {} })
  }
  return (
    <ConfirmDialog opened onClose={onClose} title="Begin the next version?" confirm="Begin" reason="none" onConfirm={begin}>
      It begins as a copy of what is in force, text and settings. Everything goes on as before until the new version is approved.
    </ConfirmDialog>
  )
}
