import { definitions, defined, notice, plain, prose, quiet, strong, paragraph } from '../../platform/print/blocks.ts'
import type { Block, Definition, Text } from '../../platform/print/document.ts'
import type { IncidentReportFacts } from './report-facts.ts'
import { milestoneMoment, standingClosure } from './reading-incident.ts'
import { categoryInWords, phaseWords, severityInWords } from './report-words.ts'
import { tellElapsed, tellInstant, tellMoment, zoneInWords } from './telling.ts'

/** The first page: what somebody must know before deciding to read on. */
export function particulars(facts: IncidentReportFacts): Definition[] {
  const { incident, settings } = facts
  return defined([
    [
      'State',
      incident.closedAt
        ? `Closed on ${tellInstant(facts, incident.closedAt)}`
        : `Open, in the phase of ${phaseWords[incident.phase].toLowerCase()}`,
    ],
    ['Severity', incident.severity ? severityInWords(settings, incident.severity.level) : 'Not classified yet'],
    ['Kind of incident', incident.category ? categoryInWords(settings, incident.category.key) : 'Not classified yet'],
    ['Opened', `${tellInstant(facts, incident.openedAt)} by ${incident.openedBy}`],
    ['Led by', incident.lead?.name ?? 'Nobody'],
    ['Plan', `Version ${incident.plan.number}`],
    ['Report made', `${tellInstant(facts, facts.madeAt)} by ${facts.madeBy}`],
    ['Times', `${zoneInWords(facts, facts.madeAt)}, unless a time says otherwise`],
  ])
}

export function summaryBlocks(facts: IncidentReportFacts): Block[] {
  const { incident } = facts
  const closure = standingClosure(facts)
  return [
    ...(incident.exercise
      ? [
          notice('rehearsal', [
            strong('This was an exercise.'),
            plain(' It was rehearsed on the real screens. Nothing in this report happened.'),
          ]),
        ]
      : []),
    ...(incident.history
      ? [notice('plain', 'Taken over from another register. It was not worked on in Muster, so much of what follows is not known.')]
      : []),
    ...(incident.summary ? prose(incident.summary) : [paragraph([quiet('No summary has been written yet.')])]),
    ...(closure?.summary ? [paragraph([strong('At the close')]), ...prose(closure.summary)] : []),
    definitions([
      ['Noticed', momentText(facts)],
      ['How long it took', closure ? lengthText(facts) : null],
      ['Root cause', closure ? closure.rootCause : null],
    ]),
  ]
}

function momentText(facts: IncidentReportFacts): Text {
  const noticed = milestoneMoment(facts, 'noticed')
  return noticed ? tellMoment(facts, noticed) : 'It is not known when it was noticed.'
}

/** From noticing to the close, and to containment, which is what a board asks first. */
function lengthText(facts: IncidentReportFacts): string | null {
  const [noticed, contained, closed] = (['noticed', 'contained', 'closed'] as const).map((kind) => milestoneMoment(facts, kind))
  if (!noticed) return null
  const parts = [
    contained && `${tellElapsed(noticed, contained)} from noticing to containment`,
    closed && `${tellElapsed(noticed, closed)} to the close`,
  ]
  return parts.filter(Boolean).join(', ') || null
}
