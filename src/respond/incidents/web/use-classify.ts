import { call } from '../../../web/call.ts'
import { missing, ProblemError } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { incidentApi } from '../incident.api.ts'
import { reasonOwed, type ClassifyDraft } from './classify-draft.ts'
import type { Incident, PlanVersion } from './incident-queries.ts'
import { useKeepIncident, useReadAnew } from './use-incident.ts'

/**
 * Sends a classification. Somebody's change to the title does not stop it; somebody's other classification does,
 * and is told: the two may have different reasons, so neither is replaced unseen.
 */
export function useClassify(incident: Incident, settings: PlanVersion['settings'], draft: ClassifyDraft, onDone: () => void) {
  const keep = useKeepIncident(incident.id)
  const readAnew = useReadAnew(incident.id)
  const send = (revision: number) => {
    const { category, functional, information, recoverability, severity, reason } = draft
    if (!category || !functional || !recoverability) throw missing('category', 'Please answer every question first.')
    const body = { category, functional, information, recoverability, severity, reason: reason || null, revision }
    return call(incidentApi.classifyIncident, { params: { incidentId: incident.id }, body })
  }
  return useSubmit(async () => {
    const owed = reasonOwed(draft, incident, settings)
    if (owed && !draft.reason.trim()) throw missing('reason', owed)
    const changed = await send(incident.revision).catch(async (refused: unknown) => {
      if (!(refused instanceof ProblemError) || refused.code !== 'stale') throw refused
      const now = await readAnew()
      if (now.classifications.length !== incident.classifications.length) {
        throw missing('classification', overtaken(now))
      }
      return send(now.revision)
    })
    keep(changed)
    onDone()
  })
}

function overtaken({ classifications, severity, category }: Incident): string {
  const by = classifications.at(-1)?.by ?? 'Somebody'
  return `${by} has just classified it as ${severity ? `${severity.level} ${severity.name}` : 'something else'} (${category?.name ?? 'no category'}). Nothing was overwritten, and your answers are kept. Look at both, then save again if yours should count.`
}
