import { useQueryClient } from '@tanstack/react-query'
import type { SeverityLevel } from '../../../prepare/plan/settings-words.ts'
import { call } from '../../../web/call.ts'
import { missing, ProblemError } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import { closureAnchor } from './ClosureSection.tsx'
import { blockersQuery, type Blocker, type Incident } from './incident-queries.ts'
import { useKeepIncident, usePinnedPlan, useReadAnew } from './use-incident.ts'

export type ClosingDraft = {
  severity: SeverityLevel | null
  severityReason: string
  rootCause: string
  summary: string
  overriding: boolean
  overrideReason: string
}

/** Sends the closing. What came up meanwhile is listed anew; a colleague's change to the title does not stand in the way. */
export function useClose(incident: Incident, draft: ClosingDraft, blockers: Blocker[], onDone: () => void) {
  const cache = useQueryClient()
  const keep = useKeepIncident(incident.id)
  const readAnew = useReadAnew(incident.id)
  const { closing } = usePinnedPlan(incident)
  const override = blockers.length > 0 && draft.overriding ? { reason: draft.overrideReason } : null
  const send = (revision: number) => {
    const { severity, severityReason, rootCause, summary } = draft
    const body = {
      severity,
      severityReason: severityReason || null,
      rootCause: rootCause || null,
      summary: summary || null,
      override,
      revision,
    }
    return call(incidentApi.closeIncident, { params: { incidentId: incident.id }, body })
  }
  return useSubmit(async () => {
    if (!draft.severity && closing.finalSeverityRequired) throw missing('severity', 'Please choose how grave it was, now that you know.')
    if (!draft.rootCause.trim() && closing.rootCauseRequired)
      throw missing('rootCause', 'Please say why it could happen. “Unknown, because …” is an answer too.')
    if (override && !override.reason.trim()) throw missing('override', 'Please say why it is closed all the same.')
    const closed = await send(incident.revision).catch(async (refused: unknown) => {
      if (!(refused instanceof ProblemError)) throw refused
      if (refused.code === 'incident.not-closable') void cache.invalidateQueries({ queryKey: blockersQuery(incident.id).queryKey })
      if (refused.code !== 'stale') throw refused
      const now = await readAnew()
      if (now.closedAt || now.phase !== incident.phase || now.severity?.level !== incident.severity?.level) throw refused
      return send(now.revision)
    })
    keep(closed)
    onDone()
    // The form is gone; what was said in it stands above.
    setTimeout(() => document.getElementById(closureAnchor)?.focus())
  })
}
