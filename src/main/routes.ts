import type { Bound, BoundOpen } from '../platform/http/bind.ts'
import { cacaoRoutes } from '../exchange/cacao/cacao.routes.ts'
import { exchangeRoutes } from '../exchange/exchange.routes.ts'
import { approvalRoutes } from '../prepare/approval/approval.routes.ts'
import { papersRoutes } from '../prepare/papers/papers.routes.ts'
import { accountRoutes } from '../prepare/people/account.routes.ts'
import { personRoutes } from '../prepare/people/person.routes.ts'
import { planRoutes } from '../prepare/plan/plan.routes.ts'
import { setUpRoutes } from '../prepare/plan/set-up.routes.ts'
import { readStarterPlan } from '../prepare/plan/starter-plan.store.ts'
import { compareRoutes } from '../prepare/writing/compare.routes.ts'
import { importRoutes } from '../prepare/writing/import.routes.ts'
import { settingsRoutes } from '../prepare/writing/settings.routes.ts'
import { writingRoutes } from '../prepare/writing/writing.routes.ts'
import { callingRoutes } from '../respond/incidents/calling.routes.ts'
import { incidentRoutes } from '../respond/incidents/incident.routes.ts'
import { reportRoutes } from '../respond/reports/report.routes.ts'
import { taskRoutes } from '../respond/tasks/task.routes.ts'
import { doctorRoutes } from './doctor/doctor.routes.ts'
import { publicUrlOf } from './outgoing.ts'
import type { Wiring } from './wiring.ts'

/** Every endpoint, bound to what it does. */
export const routes: (Bound | BoundOpen)[] = [
  ...personRoutes,
  ...planRoutes,
  ...papersRoutes,
  ...importRoutes,
  ...settingsRoutes,
  ...writingRoutes,
  ...compareRoutes,
  ...taskRoutes,
  ...incidentRoutes,
  ...callingRoutes,
  ...reportRoutes,
  ...exchangeRoutes,
  ...cacaoRoutes,
]

/** The same, with those that need more than the database. */
export function makeRoutes(wiring: Wiring): (Bound | BoundOpen)[] {
  const { config, setup, keys } = wiring
  const outgoing = { mailWorks: config.smtpUrl !== null, publicUrl: publicUrlOf(config) }
  const secrets = { setup: () => setup.secret, key: () => keys.local, used: setup.used }
  return [
    ...routes,
    ...accountRoutes(outgoing),
    ...approvalRoutes(outgoing),
    ...setUpRoutes(secrets, readStarterPlan),
    ...doctorRoutes(wiring),
  ]
}
