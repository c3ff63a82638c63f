import type { z } from 'zod'
import type { planVersionShape } from '../../../prepare/plan/plan.api.ts'
import type { incidentShape } from '../../../respond/incidents/incident.api.ts'
import type { reportShape } from '../../../respond/reports/report.api.ts'
import type { Client } from '../client.ts'

export type Plan = z.output<typeof planVersionShape>
export type Report = z.output<typeof reportShape>
export type Incident = z.output<typeof incidentShape>

/** What one step leaves for the next. A step that needs what an earlier one failed to make says so. */
export type Rehearsal = {
  administrator: Client
  staff: Client
  management: Client
  tokenIds: string[]
  plan: Plan
  reports: Report[]
  receiptUrl: string
  incident: Incident
}

export type Step = { name: string; run: (drill: Rehearsal) => Promise<string> }

/** A promise of the product that this installation does not keep. */
export class NotAsPromised extends Error {}

export function expectThat(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new NotAsPromised(otherwise)
}

/** The refusal's code, for steps that show that something is refused; null when it was not. */
export async function refusalOf(attempt: Promise<unknown>): Promise<Record<string, unknown> | null> {
  try {
    await attempt
    return null
  } catch (error) {
    const { problem } = error as { problem?: Record<string, unknown> }
    if (!problem) throw error
    return problem
  }
}
