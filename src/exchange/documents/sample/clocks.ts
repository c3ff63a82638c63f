import type { ReportedIncident } from '../report-facts.ts'
import { utc } from './moments.ts'

export const clock = (
  name: string,
  kind: ReportedIncident['clocks'][number]['kind'],
  startedAt: Date,
  targetAt: Date,
  stoppedAt: Date | null,
  voidReason: string | null = null,
) => ({
  kind,
  name,
  source: 'Plan version 1.0, severity 2 (High)',
  startedAt,
  targetAt,
  warnAt: targetAt,
  stoppedAt,
  voidReason,
})

export const clocks: ReportedIncident['clocks'] = [
  clock('Somebody takes the lead', 'acknowledge', utc(20, 20, 5), utc(20, 20, 35), utc(20, 20, 9)),
  clock('Contain it', 'contain', utc(20, 20, 5), utc(21, 0, 5), utc(20, 20, 41)),
  clock('Next update to management', 'update', utc(20, 20, 9), utc(21, 0, 9), utc(21, 1, 2)),
  clock('Review after closing', 'review', utc(24, 16, 30), utc(26, 22, 0), null),
  clock('Tell the insurer', 'law', utc(20, 20, 5), utc(23, 20, 5), null, 'The policy does not cover this branch.'),
]
