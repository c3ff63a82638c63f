import type { Bound, BoundOpen } from '../platform/http/bind.ts'
import { planRoutes } from '../prepare/plan/plan.routes.ts'
import { incidentRoutes } from '../respond/incidents/incident.routes.ts'
import { taskRoutes } from '../respond/tasks/task.routes.ts'
import { doctorRoutes } from './doctor/doctor.routes.ts'
import type { Wiring } from './wiring.ts'

/** Every endpoint, bound to what it does. */
export const routes: (Bound | BoundOpen)[] = [...planRoutes, ...taskRoutes, ...incidentRoutes]

/** The same, with those that need more than the database. */
export function makeRoutes(wiring: Wiring): (Bound | BoundOpen)[] {
  return [...routes, ...doctorRoutes(wiring)]
}
