import type { Bound, BoundOpen } from '../platform/http/bind.ts'
import { planRoutes } from '../prepare/plan/plan.routes.ts'
import type { Wiring } from './wiring.ts'

/** Every endpoint, bound to what it does. */
export const routes: (Bound | BoundOpen)[] = [...planRoutes]

/** The same, with those that need more than the database. */
export function makeRoutes(_wiring: Wiring): (Bound | BoundOpen)[] {
  return [...routes]
}
