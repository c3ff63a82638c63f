import type { Bound, BoundOpen } from '../platform/http/bind.ts'
import { planRoutes } from '../prepare/plan/plan.routes.ts'

/** Every endpoint, bound to what it does. */
export const routes: (Bound | BoundOpen)[] = [...planRoutes]
