import { showTarget, type Target } from '../../base/business-time.ts'
import type { PersonId } from '../../base/ids.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import { deriveSeverity, unsure, type ImpactAnswers } from '../../prepare/plan/severity.ts'
import { severityOf } from './classifying.ts'
import { milestoneName } from './milestones.ts'

/** The last classification: what was answered, what the plan made of it, and what somebody in charge made of that. */
export type LastClassification = ImpactAnswers & { category: string; derived: SeverityLevel; severity: SeverityLevel }

/**
 * What becomes of the severity under another version of the plan. `derived`: from the same answers again; `chosen`: somebody in
 * charge had set it otherwise than the plan, which stays; `answers-gone`: the new version asks something else, so it stays too.
 */
export type SeverityAfter = {
  severity: SeverityLevel | null
  how: 'derived' | 'chosen' | 'answers-gone' | 'unclassified'
  because: string | null
}

export function severityAfter(to: PlanSettings, severity: SeverityLevel | null, last: LastClassification | null): SeverityAfter {
  if (severity === null) return { severity, how: 'unclassified', because: null }
  if (last && (last.severity !== last.derived || last.severity !== severity)) return { severity, how: 'chosen', because: null }
  if (!last || !answersExist(to, last)) return { severity, how: 'answers-gone', because: null }
  const { severity: derived, because } = deriveSeverity(to, last)
  return { severity: derived, how: 'derived', because }
}

/** Whether a version of the plan still knows what was answered. */
export function answersExist(settings: PlanSettings, { functional, information, recoverability }: ImpactAnswers): boolean {
  const knows = (question: PlanSettings['functional'], key: string) => key === unsure || question.answers.some((each) => each.key === key)
  return (
    knows(settings.functional, functional) &&
    information.length > 0 &&
    information.every((key) => knows(settings.information, key)) &&
    knows(settings.recoverability, recoverability)
  )
}

/** One rule that is another one: null where a version has none. */
export type RuleChange = { what: string; from: string | null; to: string | null }

type Level = { settings: PlanSettings; level: SeverityLevel }

/** What other targets and closing rules hold, as "30 minutes" → "10 minutes". What is the same is left out. */
export function ruleChanges(from: Level, to: Level): RuleChange[] {
  const [before, after] = [rulesOf(from), rulesOf(to)]
  return before.flatMap(([what, was], at) => {
    const now = after[at]?.[1] ?? null
    return was === now ? [] : [{ what, from: was, to: now }]
  })
}

function rulesOf({ settings, level }: Level): [what: string, rule: string | null][] {
  const { acknowledge, contain, updateEvery, review, reviewWithin, managementCloses } = severityOf(settings, level)
  const { closing } = settings
  const within = (target: Target | null) => target && showTarget(target)
  const reviewWords = { mandatory: 'mandatory', offered: 'offered', none: null }[review]
  return [
    ['Somebody takes the lead within', within(acknowledge)],
    ['Contained within', within(contain)],
    ['An update every', within(updateEvery)],
    ['Review after closing', reviewWords && reviewWithin ? `${reviewWords}, within ${showTarget(reviewWithin)}` : reviewWords],
    ['Who closes it', managementCloses ? 'management' : 'whoever leads'],
    ['Root cause before closing', closing.rootCauseRequired ? 'required' : null],
    ['Final severity before closing', closing.finalSeverityRequired ? 'required' : null],
    ['Mandatory tasks before closing', closing.mandatoryTasksRequired ? 'required' : null],
    ['Milestones before closing', closing.milestonesRequired.map((kind) => milestoneName(kind).toLowerCase()).join(', ') || null],
  ]
}

type Held = { teamRole: string; person: { id: PersonId; name: string } }

/** Roles that the new version does not have, with who holds them, and those that only it has. */
export function roleChanges(from: PlanSettings, to: PlanSettings, held: Held[]) {
  const missingIn =
    ({ teamRoles }: PlanSettings) =>
    (role: { key: string }) =>
      !teamRoles.some(({ key }) => key === role.key)
  return {
    gone: from.teamRoles
      .filter(missingIn(to))
      .map(({ key, name }) => ({ key, name, holder: held.find(({ teamRole }) => teamRole === key)?.person.name ?? null })),
    added: to.teamRoles.filter(missingIn(from)).map(({ key, name }) => ({ key, name })),
  }
}
