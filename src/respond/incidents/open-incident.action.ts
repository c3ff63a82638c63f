import type { IncidentId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Work } from '../../platform/context.ts'
import type { SeverityLevel } from '../../prepare/plan/settings.ts'

export type Opening = {
  title: string
  summary?: string | null
  /** A category of the plan in force; null: not known yet. */
  category?: string | null
  noticed?: Moment | null
  reported?: Moment | null
  restricted?: boolean
  exercise?: boolean
  /** Who may know of it while it is restricted, besides whoever opens it. */
  members?: { personId: PersonId; why: string }[]
  /** How grave it looks before anybody has classified it: drives the acknowledge clock until then. Left out: 3. */
  gravity?: SeverityLevel
}

export async function openIncident(_ctx: Work, _opening: Opening): Promise<{ id: IncidentId; number: string }> {
  throw new Error('Being written')
}
