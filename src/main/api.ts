import type { Route } from '../platform/http/route.ts'
import { exchangeApi } from '../exchange/exchange.api.ts'
import { accountApi } from '../prepare/people/account.api.ts'
import { peopleApi } from '../prepare/people/person.api.ts'
import { planApi } from '../prepare/plan/plan.api.ts'
import { incidentApi } from '../respond/incidents/incident.api.ts'
import { reportApi } from '../respond/reports/report.api.ts'
import { doctorApi } from '../platform/doctor.api.ts'
import { taskApi } from '../respond/tasks/task.api.ts'

/** Every endpoint by name. The access matrix and the API document are made from it; a test holds it against what is bound. */
export const api = {
  ...accountApi,
  ...peopleApi,
  ...planApi,
  ...reportApi,
  ...incidentApi,
  ...taskApi,
  ...exchangeApi,
  ...doctorApi,
} satisfies Record<string, Route>
