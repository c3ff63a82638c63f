import { showTarget, type Target } from '../../base/business-time.ts'
import { theEnd, type Playbook, type PlaybookStep } from '../../prepare/plan/playbook.ts'

/** What a step says beyond its name and its command, in words, for tools that do not know our extension. */
export function tellStep(step: PlaybookStep, { steps }: Playbook): string {
  const title = (key: string | null) => steps.find((each) => each.key === key)?.title ?? (key === theEnd ? 'the end' : 'the next step')
  const lines = [
    step.flow?.is === 'playbook' && step.detail,
    step.flow?.is === 'decision' &&
      `Answer with one of: ${step.flow.choices.map(({ key, label }) => `${key} (${label})`).join('; ')}.`,
    step.flow?.is === 'loop' && `Answer yes to go back to “${title(step.flow.back)}”, no to go on.`,
    step.flow?.is === 'wait' && (step.flow.for ? `Wait ${showTarget(step.flow.for)}.` : 'Wait until this has come true.'),
    step.why && `Why: ${step.why}`,
    step.evidence && `Keep as evidence: ${step.evidence}`,
    step.skipWhen && `May be left out: ${step.skipWhen}`,
    step.within && `To be done within ${showTarget(step.within)} of opening the incident.`,
    `${step.mandatory ? 'Mandatory. ' : ''}Phase: ${step.phase.replace('-', ' ')}.`,
  ]
  return lines.filter(Boolean).join('\n')
}

const lengths = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 }

/** Null where it has no fixed length, or none that a whole number of milliseconds can say. */
export function milliseconds({ amount, unit }: Target): number | null {
  if (unit === 'working-days') return null
  const length = Math.round(amount * lengths[unit])
  return length >= 1 && Number.isSafeInteger(length) ? length : null
}
