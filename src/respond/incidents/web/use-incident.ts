import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { IncidentId } from '../../../base/ids.ts'
import { useMayCall } from '../../../web/me.ts'
import { incidentApi } from '../incident.api.ts'
import { incidentQuery, planVersionQuery, type Incident } from './incident-queries.ts'

export const useIncident = (incidentId: IncidentId): Incident => useSuspenseQuery(incidentQuery(incidentId)).data

/** The words and rules of the plan version that the incident runs under. */
export const usePinnedPlan = ({ plan }: Pick<Incident, 'plan'>) => useSuspenseQuery(planVersionQuery(plan.id)).data.settings

/** Every change answers with the whole incident, so the page is up to date before the live stream says so. */
export function useKeepIncident(incidentId: IncidentId) {
  const cache = useQueryClient()
  return (incident: Incident): Incident => {
    cache.setQueryData(incidentQuery(incidentId).queryKey, incident)
    for (const part of ['entries', 'blockers']) void cache.invalidateQueries({ queryKey: ['incident', incidentId, part] })
    return incident
  }
}

/** As it is now, whatever is on screen: for comparing after somebody else was faster. */
export function useReadAnew(incidentId: IncidentId) {
  const cache = useQueryClient()
  return () => cache.fetchQuery({ ...incidentQuery(incidentId), staleTime: 0 })
}

export type Abilities = {
  /** Change it: an open incident of ours, and a role that works on incidents. */
  work: boolean
  /** Notes and files are taken after closing too. */
  note: boolean
}

export function useAbilities({ history, closedAt }: Pick<Incident, 'history' | 'closedAt'>): Abilities {
  const worker = useMayCall(incidentApi.addNote)
  return { work: worker && !history && !closedAt, note: worker && !history }
}
