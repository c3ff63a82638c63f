import { playbookFor } from '../../respond/incidents/classifying.ts'
import type { Incident } from '../../respond/incidents/web/incident-queries.ts'
import { useBoard } from '../../respond/incidents/web/use-board.ts'
import { usePinnedPlan } from '../../respond/incidents/web/use-incident.ts'
import { TaskBoard } from '../../respond/tasks/web/TaskBoard.tsx'

export function IncidentTasksTab({ incident }: { incident: Incident }) {
  const settings = usePinnedPlan(incident)
  const category = settings.categories.find(({ key }) => key === incident.category?.key) ?? null
  const playbooks = { all: settings.playbooks, own: playbookFor(settings, category), added: incident.playbooks }
  return <TaskBoard {...useBoard(incident)} teamRoles={settings.teamRoles} playbooks={playbooks} />
}
