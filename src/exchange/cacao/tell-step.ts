import { showTarget, type Target } from '../../base/business-time.ts'
import { theEnd, type Playbook, type PlaybookStep } from '../../prepare/plan/playbook.ts'

/** What a step says beyond its name and its command, in words, for tools that do not know our extension. */
export function tellStep(step: PlaybookStep, { steps }: Playbook): string {
  const title = (key: string) => steps.find((each) => each.key === key)?.title ?? (key === theEnd ? 'the end' : key)
  const { flow } = step
  const asked = [
    flow?.is === 'playbook' ? step.detail : null,
    flow?.is === 'decision' ? `Answer with one of: ${flow.choices.map(({ key, label }) => `${key} (${label})`).join('; ')}.` : null,
    flow?.is === 'loop' ? `Answer yes to go back to “${title(flow.back)}”, no to go on.` : null,
  ]
  return [...asked, ...linesOf(step)].filter(Boolean).join('\n')
}

function linesOf(step: PlaybookStep): (string | null)[] {
  const wait = step.flow?.is === 'wait' ? step.flow : null
  return [
    wait && (wait.for ? `Wait ${showTarget(wait.for)}.` : 'Wait until this has come true.'),
    step.why && `Why: ${step.why}`,
    step.evidence && `Keep as evidence: ${step.evidence}`,
    step.skipWhen && `May be left out: ${step.skipWhen}`,
    step.within && `To be done within ${showTarget(step.within)} of opening the incident.`,
    `${step.mandatory ? 'Mandatory. ' : ''}Phase: ${step.phase.replace('-', ' ')}.`,
  ]
}

/** What somebody wrote into the description of a step of ours with another tool: all that is not ours. */
export function addedTo(description: string, step: PlaybookStep): string {
  const ours = [step.flow?.is === 'playbook' ? step.detail : null, ...linesOf(step)].filter((line) => line !== null)
  const rest = ours.reduce((left, line) => left.replace(line, ''), description)
  return rest.replace(/^Answer (with one of: |yes to go back to “).*$/m, '').trim()
}

const lengths = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 }

/** Null where it has no fixed length, or none that a whole number of milliseconds can say. */
export function milliseconds({ amount, unit }: Target): number | null {
  if (unit === 'working-days') return null
  const length = Math.round(amount * lengths[unit])
  return length >= 1 && Number.isSafeInteger(length) ? length : null
}
