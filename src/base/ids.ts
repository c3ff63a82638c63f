import { z } from 'zod'

declare const kind: unique symbol

/** A uuid that remembers what it identifies, so a task id cannot be passed where an incident id belongs. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type OrganisationId = Id<'organisation'>
export type SiteId = Id<'site'>
export type PersonId = Id<'person'>
export type AccountId = Id<'account'>
export type ApiTokenId = Id<'api_token'>
export type PlanVersionId = Id<'plan_version'>
export type PlanReviewId = Id<'plan_review'>
export type ReportId = Id<'report'>
export type TriageId = Id<'triage'>
export type IncidentId = Id<'incident'>
export type TaskId = Id<'task'>
export type FileId = Id<'file'>
export type ClockId = Id<'clock'>
export type DecisionId = Id<'decision'>
export type FactId = Id<'fact'>
export type AssetId = Id<'affected_asset'>
export type CallId = Id<'call'>
export type HistoryId = Id<'history_document'>

/** Every chain of the record belongs to one thing and carries its id: an incident, a report, the organisation. */
export type ChainId = IncidentId | ReportId | OrganisationId

/** Reads an id at the edge of the system: a URL, a request body, a job payload. */
export const id = <Kind extends string>() => z.uuid('This is not an id of ours') as unknown as z.ZodType<Id<Kind>, string>
