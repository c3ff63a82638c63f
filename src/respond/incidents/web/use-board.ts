import type { Incident } from './incident-queries.ts'
import { among, helpers } from './roles.ts'
import { useAbilities } from './use-incident.ts'

/** What the room of the tasks needs to know of their incident. */
export function useBoard(incident: Incident) {
  const { work } = useAbilities(incident)
  return {
    incidentId: incident.id,
    phase: incident.phase,
    tasks: incident.taskList,
    mayWork: work,
    among: among(incident),
    helpers: helpers(incident),
  }
}
