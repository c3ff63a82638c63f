import type { Route } from '../platform/http/route.ts'
import { cacaoApi } from '../exchange/cacao/cacao.api.ts'
import { exchangeApi } from '../exchange/exchange.api.ts'
import { approvalApi } from '../prepare/approval/approval.api.ts'
import { papersApi } from '../prepare/papers/papers.api.ts'
import { accountApi } from '../prepare/people/account.api.ts'
import { peopleApi } from '../prepare/people/person.api.ts'
import { planApi } from '../prepare/plan/plan.api.ts'
import { compareApi } from '../prepare/writing/compare.api.ts'
import { importApi } from '../prepare/writing/import.api.ts'
import { settingsApi } from '../prepare/writing/settings.api.ts'
import { writingApi } from '../prepare/writing/writing.api.ts'
import { callingApi } from '../respond/calling/calling.api.ts'
import { incidentApi } from '../respond/incidents/incident.api.ts'
import { reportApi } from '../respond/reports/report.api.ts'
import { doctorApi } from '../platform/doctor.api.ts'
import { taskApi } from '../respond/tasks/task.api.ts'

/** Every endpoint by name. The access matrix and the API document are made from it; a test holds it against what is bound. */
export const api = {
  ...accountApi,
  ...peopleApi,
  ...planApi,
  ...papersApi,
  ...approvalApi,
  ...importApi,
  ...settingsApi,
  ...writingApi,
  ...compareApi,
  ...reportApi,
  ...incidentApi,
  ...callingApi,
  ...taskApi,
  ...exchangeApi,
  ...cacaoApi,
  ...doctorApi,
} satisfies Record<string, Route>
