import { z } from 'zod'
import { accessRoles } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { key, severityLevels, target, words } from './settings-words.ts'

/** How far the document may go (Traffic Light Protocol 2.0, FIRST). Stands on every page. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const

/** Filled in once and used everywhere, by `:field{key=…}` in any text. */
export const field = z.strictObject({
  key,
  label: words,
  help: words.nullable().default(null),
  /** As the author typed it; null while nobody has. */
  value: z.string().max(4000).nullable().default(null),
  required: z.boolean().default(true),
})

/** A duty in the plan. Who holds it is plan; how they are reached is not, it is read from the people. */
export const teamRole = z.strictObject({
  key,
  name: words,
  duty: words,
  leads: z.boolean().default(false),
  primary: id<'person'>().nullable().default(null),
  /** In the order in which they are called when the one before does not answer. */
  alternates: z.array(id<'person'>()).default([]),
})

/** Who is called for an incident of this severity, first to last; minutes count from opening. */
export const callingList = z.strictObject({
  level: z.literal(severityLevels),
  steps: z.array(z.strictObject({ role: key, afterMinutes: z.number().int().min(0).max(100_000) })),
})

/** Who is told what, by whom, on which way. */
export const communicationRule = z.strictObject({
  key,
  audience: words,
  says: words,
  when: words,
  channel: words,
  role: key,
  /** The team role that must agree before it goes out. */
  approver: key.nullable().default(null),
  severities: z.array(z.literal(severityLevels)).min(1),
})

export const trainingRule = z.strictObject({
  key,
  name: words,
  audience: words,
  content: words,
  onJoining: z.boolean(),
  everyMonths: z.number().int().positive().nullable(),
})

export const reviewRule = z.strictObject({
  everyMonths: z.number().int().positive(),
  afterSeverities: z.array(z.literal(severityLevels)),
  afterExerciseFinding: z.boolean(),
  afterLawChange: z.boolean(),
  afterTeamChange: z.boolean(),
  /** From the event until the review is due. */
  within: target,
  /** A contact method counts as verified for so long. */
  contactsVerifiedEveryMonths: z.number().int().positive(),
})

/** Who signs, and how many of them must. */
export const approvalRule = z.strictObject({
  signatories: z.array(z.strictObject({ personId: id<'person'>().nullable(), position: words })),
  needed: z.number().int().positive(),
})

/** Who must say that they have read it: all of it, or their sections. An access role that no rule names owes nothing. */
export const acknowledgementRule = z.strictObject({
  within: target,
  rules: z.array(z.strictObject({ accessRoles: z.array(z.enum(accessRoles)).min(1), sections: z.array(key) })),
})

export type PlanField = z.infer<typeof field>
export type TeamRole = z.infer<typeof teamRole>
export type CallingList = z.infer<typeof callingList>
export type CommunicationRule = z.infer<typeof communicationRule>
export type TrainingRule = z.infer<typeof trainingRule>
export type ReviewRule = z.infer<typeof reviewRule>
export type ApprovalRule = z.infer<typeof approvalRule>
export type AcknowledgementRule = z.infer<typeof acknowledgementRule>
