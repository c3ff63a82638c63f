import type { DecisionId, IncidentId, OrganisationId, PersonId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { Tx } from '../../platform/db.ts'

export type NewDecision = {
  id: DecisionId
  question: string
  options: string[]
  choice: string
  why: string
  departsFromPlan: boolean
  decidedBy: { id: PersonId | null; name: string }
  at: Moment
}

export async function insertDecision(
  tx: Tx,
  of: { incidentId: IncidentId; organisationId: OrganisationId; at: Date; by: PersonId },
  decision: NewDecision,
): Promise<void> {
  const { id, question, options, choice, why, departsFromPlan, decidedBy, at } = decision
  await tx
    .insertInto('decision')
    .values({
      id,
      question,
      choice,
      why,
      incident_id: of.incidentId,
      organisation_id: of.organisationId,
      options: JSON.stringify(options),
      decided_by: decidedBy.id,
      decided_by_name: decidedBy.name,
      ...at,
      departs_from_plan: departsFromPlan,
      recorded_at: of.at,
      recorded_by: of.by,
    })
    .execute()
}
