import { showTarget, type Target } from '../../base/business-time.ts'
import type { SeveritySetting } from '../../prepare/plan/settings.ts'

export type ClockWords = { kind: 'acknowledge' | 'contain' | 'update' | 'review'; name: string; source: string; target: Target }

/**
 * The clocks that a severity sets. Acknowledging and containing count from the opening; an update counts from the last thing
 * that somebody wrote; the review counts from closing.
 */
export function clocksOf(severity: SeveritySetting, planNumber: string): ClockWords[] {
  const source = (limit: string) => `Plan ${planNumber}, severity ${severity.level} (${severity.name}): ${limit}`
  const clocks: ClockWords[] = [
    {
      kind: 'acknowledge',
      name: 'Somebody takes the lead',
      source: source(`within ${showTarget(severity.acknowledge)}`),
      target: severity.acknowledge,
    },
  ]
  const { contain, updateEvery, review, reviewWithin } = severity
  if (contain) clocks.push({ kind: 'contain', name: 'Contained', source: source(`within ${showTarget(contain)}`), target: contain })
  if (updateEvery)
    clocks.push({ kind: 'update', name: 'Next update', source: source(`every ${showTarget(updateEvery)}`), target: updateEvery })
  if (review === 'mandatory' && reviewWithin) {
    clocks.push({
      kind: 'review',
      name: 'Review held',
      source: source(`within ${showTarget(reviewWithin)} of closing`),
      target: reviewWithin,
    })
  }
  return clocks
}
