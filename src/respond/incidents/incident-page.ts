import type { Moment } from '../../base/moment.ts'
import type { PlanVersion } from '../../prepare/plan/plan.store.ts'
