import type { Incident } from '../../respond/incidents/web/incident-queries.ts'
import { useBoard } from '../../respond/incidents/web/use-board.ts'
import { usePinnedPlan } from '../../respond/incidents/web/use-incident.ts'
import { TaskBoard } from '../../respond/tasks/web/TaskBoard.tsx'

export function IncidentTasksTab({ incident }: { incident: Incident }) {
  const { teamRoles } = usePinnedPlan(incident)
  return <TaskBoard {...useBoard(incident)} teamRoles={teamRoles} />
}
