import type { Moment } from '../../base/moment.ts'
import { lines, paragraph, plain, quiet, row, tableOr } from '../../platform/print/blocks.ts'
import type { Block, Row } from '../../platform/print/document.ts'
import type { IncidentReportFacts, ReportedIncident } from './report-facts.ts'
import { milestone, milestoneMoment } from './reading-incident.ts'
import { tellElapsed, tellMoment, tellShort, unknown } from './telling.ts'

type Kind = ReportedIncident['milestones'][number]['kind']

/** In the order in which they usually come, each with what it means. */
const meanings: [kind: Kind, name: string, means: string][] = [
  ['occurred', 'Occurred', 'it began'],
  ['noticed', 'Noticed', 'first sign was seen'],
  ['reported', 'Reported', 'the team was told'],
  ['confirmed', 'Confirmed', 'the team was sure'],
  ['contained', 'Contained', 'it could spread no further'],
  ['eradicated', 'Eradicated', 'its cause was removed'],
  ['recovered', 'Recovered', 'all worked as before'],
  ['closed', 'Closed', 'the work on it ended'],
]

export function milestoneBlocks(facts: IncidentReportFacts): Block[] {
  return [
    tableOr(
      '',
      'When it happened, and how long each step took',
      [
        ['Milestone', 24],
        ['When', 42],
        ['After the one before', 21],
        ['After it was noticed', 21],
      ],
      meanings.map(([kind, name, means], at) => milestoneRow(facts, { kind, name, means, before: latestBefore(facts, at) })),
    ),
    // Said, not hidden: a reader would otherwise take it for a mistake of the report.
    ...facts.incident.warnings.map((warning) => paragraph([quiet(warning)])),
  ]
}

function milestoneRow(
  facts: IncidentReportFacts,
  { kind, name, means, before }: { kind: Kind; name: string; means: string; before: Moment | null },
): Row {
  const title = lines(plain(name), quiet(means))
  const set = milestone(facts, kind)
  if (!set) return row([title, unknown, '–', '–'])
  const noticed = milestoneMoment(facts, 'noticed')
  const sinceNoticed = noticed && kind !== 'noticed' ? tellElapsed(noticed, set.moment) : '–'
  const detail = set.reason ? `Set by ${set.setBy} on ${tellShort(facts, set.setAt)}: ${set.reason}` : null
  return row([title, tellMoment(facts, set.moment), before ? tellElapsed(before, set.moment) : '–', sinceNoticed], detail)
}

/** The nearest milestone above that is known. */
const latestBefore = (facts: IncidentReportFacts, at: number): Moment | null =>
  meanings
    .slice(0, at)
    .map(([kind]) => milestoneMoment(facts, kind))
    .findLast((each) => each !== null) ?? null
