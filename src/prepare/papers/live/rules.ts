import { definitions, list } from '../../../platform/print/blocks.ts'
import type { Block } from '../../../platform/print/document.ts'
import type { PlanSettings } from '../../plan/settings.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { listed, severityName, tellTarget } from '../telling.ts'

export const updateCadence = ({ version: { settings } }: PaperFacts): Block[] => [
  definitions(
    settings.severities
      .toSorted((a, b) => a.level - b.level)
      .map(({ level, updateEvery }) => [
        `Severity ${severityName(settings, level)}`,
        updateEvery ? `every ${tellTarget(updateEvery, '')}` : 'no update is owed',
      ]),
  ),
]

const milestoneWords: Record<PlanSettings['closing']['milestonesRequired'][number], string> = {
  occurred: 'it happened',
  noticed: 'it was noticed',
  confirmed: 'it was confirmed',
  contained: 'it was contained',
  eradicated: 'its cause was removed',
  recovered: 'services were back',
}

export function closingRules({ version: { settings } }: PaperFacts): Block[] {
  const { mandatoryTasksRequired, rootCauseRequired, finalSeverityRequired, milestonesRequired } = settings.closing
  const strict = settings.severities.filter(({ review }) => review === 'mandatory').map(({ level }) => severityName(settings, level))
  const byManagement = settings.severities
    .filter(({ managementCloses }) => managementCloses)
    .map(({ level }) => severityName(settings, level))
  return [
    list(
      [
        mandatoryTasksRequired && 'Every step that must be done is done, or was skipped with a reason.',
        rootCauseRequired && 'The root cause is written down, or why it cannot be known.',
        finalSeverityRequired && 'The final severity is set.',
        milestonesRequired.length > 0 && `It is known when ${listed(milestonesRequired.map((each) => milestoneWords[each]))}.`,
        strict.length > 0 && `At severity ${listed(strict)} the review is held.`,
        byManagement.length > 0 && `At severity ${listed(byManagement)} management closes it.`,
        'Management may close without one of these, by name and with a reason.',
      ].filter((each) => each !== false),
    ),
  ]
}

export function reviewRule({ version: { settings } }: PaperFacts): Block[] {
  const { everyMonths, afterSeverities, afterExerciseFinding, afterLawChange, afterTeamChange, within, contactsVerifiedEveryMonths } =
    settings.review
  return [
    list(
      [
        `Every ${months(everyMonths)}, counted from the day it came into force.`,
        afterSeverities.length > 0 &&
          `After an incident of severity ${listed(afterSeverities.map((each) => severityName(settings, each)))}.`,
        afterExerciseFinding && 'After an exercise that found a weakness in it.',
        afterLawChange && 'After a change in a law that it follows.',
        afterTeamChange && 'After a change in the team.',
        `Each of these within ${tellTarget(within, '')}.`,
        `Ways to reach people are checked every ${months(contactsVerifiedEveryMonths)}.`,
      ].filter((each) => each !== false),
    ),
  ]
}

const months = (count: number): string => (count === 12 ? 'year' : count === 1 ? 'month' : `${count} months`)
