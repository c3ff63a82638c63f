import { plain, quiet, row, tableOr } from '../../platform/print/blocks.ts'
import type { Block, Row, Run } from '../../platform/print/document.ts'
import type { IncidentReportFacts, ReportedIncident, ReportedPerson } from './report-facts.ts'
import { byTime } from './reading-incident.ts'
import { tellShort } from './telling.ts'

type Holding = ReportedIncident['roles'][number]

export function roleBlocks(facts: IncidentReportFacts): Block[] {
  return [
    tableOr(
      'Nobody has taken a role.',
      'Who had which role, with what was said when it was handed over',
      [
        ['Role', 30],
        ['Person', 24],
        ['From', 26],
        ['Until', 26],
      ],
      byTime(facts.incident.roles, (each) => each.takenAt).map((holding) => roleRow(facts, holding)),
    ),
  ]
}

function roleRow(facts: IncidentReportFacts, { teamRole, person, takenAt, endedAt, handover, givenBy }: Holding): Row {
  const given: Run[] = givenBy === person.name ? [] : [quiet(`Given by ${givenBy}.`)]
  const told: Run[] = handover ? [quiet(`${given.length > 0 ? '\n' : ''}Handed over: `), plain(handover)] : []
  return row([teamRole.name, person.name, tellShort(facts, takenAt), endedAt ? tellShort(facts, endedAt) : 'Still'], [...given, ...told])
}

const outcomeWords = { reached: 'Reached', 'no-answer': 'No answer', 'left-message': 'Message left' } as const
const wayWords = { phone: 'by phone', text: 'by text message', mail: 'by mail', other: '' } as const

/** Who was called, when, and whether they came to the phone. Nothing where nobody noted a call. */
export function callBlocks(facts: IncidentReportFacts): Block[] {
  const { calls } = facts.incident
  if (calls.length === 0) return []
  return [
    tableOr(
      '',
      'Who was called',
      [
        ['When', 26],
        ['Who', 26],
        ['As', 26],
        ['What came of it', 28],
      ],
      calls.map(({ at, person, teamRole, way, outcome, note, recordedBy }) =>
        row(
          [tellShort(facts, at.at), person.name, teamRole.name, `${outcomeWords[outcome]} ${wayWords[way]}`.trim()],
          [quiet(`Called by ${recordedBy}.`), ...(note ? [plain(` ${note}`)] : [])],
        ),
      ),
    ),
  ]
}

export function contactBlocks({ people }: IncidentReportFacts): Block[] {
  const named = people.filter((each) => each.kind !== 'machine').toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  return [
    tableOr(
      'No contact details are known.',
      'How to reach everybody who was involved',
      [
        ['Name', 28],
        ['Position and place', 34],
        ['How to reach them', 46],
      ],
      named.map((person) => row([person.name, positionOf(person) || '–', contactsOf(person)])),
    ),
  ]
}

const kindWords: Record<ReportedPerson['kind'], string | null> = {
  staff: null,
  contractor: 'Contractor',
  volunteer: 'Volunteer',
  outside: 'From outside',
  machine: null,
}

const positionOf = ({ position, site, kind, leftAt }: ReportedPerson): string =>
  [position, site, kindWords[kind], leftAt ? 'Has left' : null].filter(Boolean).join(', ')

const contactWords: Record<ReportedPerson['contacts'][number]['kind'], string> = {
  mail: 'Mail',
  phone: 'Phone',
  text: 'Text message',
  other: 'Other',
}

export function contactsOf({ contacts }: ReportedPerson): Run[] {
  if (contacts.length === 0) return [quiet('Not known')]
  return contacts.flatMap((contact, at) => [
    quiet(`${at === 0 ? '' : '\n'}${contactWords[contact.kind]} `),
    plain(contact.value),
    ...(contact.independent ? [quiet(' (works without our network)')] : []),
  ])
}

/** Only for a restricted incident: who may know of it, and why. */
export function memberBlocks({ incident }: IncidentReportFacts): Block[] {
  if (!incident.restricted) return []
  return [
    tableOr(
      'The incident is restricted, and nobody is named.',
      'The only people who may know of it',
      [
        ['Name', 34],
        ['Why', 66],
      ],
      incident.members.map(({ person, why }) => row([person.name, why])),
    ),
  ]
}
