import type { Actor } from '../../base/actor.ts'
import { Conflict, NotFound, Stale } from '../../base/errors.ts'
import type { IncidentId, PersonId, ReportId, TriageId } from '../../base/ids.ts'
import type { Moment } from '../../base/moment.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'

export type StillGoingOn = 'yes' | 'no' | 'unsure'
export type Outcome = 'opened' | 'joined' | 'duplicate' | 'dismissed'
export type Channel = 'form' | 'phone' | 'visit' | 'mail' | 'api'

/** What somebody noticed, as they told it. Their words never change; what is understood of them and decided about them does. */
export type Report = {
  id: ReportId
  number: string
  exercise: boolean
  channel: Channel
  starter: string
  what: string
  place: string | null
  stillGoingOn: StillGoingOn
  doneSoFar: string | null
  /** When they noticed it: their words, and the moment we understood (null: not said, or not understood). */
  noticedText: string | null
  noticed: Moment | null
  zone: string
  /** When the organisation was told; typedInAt is later when a colleague wrote down a call or a visit. */
  reportedAt: Date
  typedInAt: Date
  limitHours: number
  lateMinutes: number | null
  lateReason: string | null
  anonymous: boolean
  reporterName: string | null
  confidential: boolean
  /** Whom it is about: they never see it. */
  concerns: PersonId[]
  /** Who may know of it, besides management and administrators, while it is confidential. */
  sharedWith: PersonId[]
  automatic: boolean
  gravity: SeverityLevel
  takenBy: PersonId | null
  /** The triage that counts now; absent while the report waits. */
  triageId: TriageId | null
  outcome: Outcome | null
  incidentId: IncidentId | null
  revision: number
}

/**
 * How grave it looks before anybody has read it: as its starter says, and graver by what the plan says while it is
 * still going on. 1 is the highest and stays so. What a program probably sent looks lightest and stands last.
 */
export function apparentGravity(starter: SeverityLevel, stillGoingOn: StillGoingOn, raisedBy: number, automatic = false): SeverityLevel {
  if (automatic) return 5
  const raised = stillGoingOn === 'yes' ? starter - raisedBy : starter
  return Math.max(1, raised) as SeverityLevel
}

type Audience = Pick<Report, 'confidential' | 'concerns' | 'sharedWith'>

/** Management and administrators answer for confidential reports; a report about one of them is kept from that one too. */
export function mayKnowReport(actor: Pick<Actor, 'id' | 'role'>, { confidential, concerns, sharedWith }: Audience): boolean {
  if (concerns.includes(actor.id)) return false
  return !confidential || answersForConfidential(actor) || sharedWith.includes(actor.id)
}

export const answersForConfidential = ({ role }: Pick<Actor, 'role'>): boolean => role === 'management' || role === 'administrator'

/** Answers with the report if this person may know of it, and otherwise denies that it exists. */
export function reportKnownTo<Known extends Audience>(actor: Pick<Actor, 'id' | 'role'>, report: Known | null): Known {
  if (!report || !mayKnowReport(actor, report)) throw new NotFound('report')
  return report
}

type Teller = Pick<Report, 'anonymous' | 'reporterName'>

/** Who told it, as people call them: in a list, in the record, in an incident. */
export function reporterWords({ anonymous, reporterName }: Teller): string {
  if (anonymous) return 'Anonymous reporter'
  return reporterName ?? 'Somebody who gave no name'
}

/** Who decided what, for whoever comes second. */
export type Decided = { outcome: Outcome; by: string; at: Date; about: string | null }

export class AlreadyTriaged extends Conflict {
  readonly decided: Decided
  constructor(number: string, decided: Decided) {
    super(
      'report.already-triaged',
      `${decided.by} has already decided about ${number}: ${outcomeWords(decided)}. Nothing was changed. Undo that first if it should be something else.`,
    )
    this.decided = decided
  }
}

/** "it was opened as INC-2026-0007", "it was dismissed (Harmless)". `about` is what it was decided to be. */
export function outcomeWords({ outcome, about }: Pick<Decided, 'outcome' | 'about'>): string {
  if (outcome === 'opened') return `it was opened as ${about ?? 'an incident'}`
  if (outcome === 'joined') return `it was joined to ${about ?? 'an incident'}`
  if (outcome === 'duplicate') return `it tells the same as ${about ?? 'another report'}`
  return `it was dismissed${about ? ` (${about})` : ''}`
}

/** Whoever decides has read all that was said: something was added or decided since this revision, so they look again. */
export function refuseStale(report: Pick<Report, 'revision' | 'number'>, seen: number): void {
  if (report.revision !== seen) throw new Stale('report', { number: report.number, revision: report.revision })
}
