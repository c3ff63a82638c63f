import { showDuration, showRemaining } from '../../base/show-duration.ts'
import { quiet, row, tableOr } from '../../platform/print/blocks.ts'
import type { Block } from '../../platform/print/document.ts'
import { clockState, type Clock } from '../../clocks/clock.ts'
import type { IncidentReportFacts } from './report-facts.ts'
import { byTime } from './reading-incident.ts'
import { tellShort } from './telling.ts'

export function clockBlocks(facts: IncidentReportFacts): Block[] {
  return [
    tableOr(
      'No deadlines ran.',
      'Every deadline, where it comes from, and whether it was kept',
      [
        ['Deadline', 31],
        ['Started', 29],
        ['Due', 29],
        ['Outcome', 35],
      ],
      byTime(facts.incident.clocks, (each) => each.targetAt).map((clock) =>
        row(
          [clock.name, tellShort(facts, clock.startedAt), tellShort(facts, clock.targetAt), clockOutcome(facts, clock)],
          [quiet(clock.source)],
        ),
      ),
    ),
  ]
}

/** "Kept, 2 hours ahead", "Missed by 3 hours", "Runs out in 25 minutes". */
export function clockOutcome({ madeAt }: Pick<IncidentReportFacts, 'madeAt'>, clock: Clock): string {
  const state = clockState(clock, madeAt)
  const ahead = clock.targetAt.getTime() - (clock.stoppedAt ?? madeAt).getTime()
  if (state === 'void') return `Does not apply: ${clock.voidReason}`
  if (state === 'met') return `Kept, ${showDuration(ahead)} ahead`
  if (state === 'met-late') return `Missed by ${showDuration(ahead)}`
  return state === 'missed' ? `Missed, ${showRemaining(ahead)}` : `Runs out ${showRemaining(ahead)}`
}
