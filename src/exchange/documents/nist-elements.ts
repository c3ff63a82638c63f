import type { IncidentReportFacts, ReportedPerson, ReportedReport } from './report-facts.ts'
import { attachmentsOf } from './attachments.ts'
import {
  byTime,
  classificationsInOrder,
  factsAbout,
  isNote,
  leadOf,
  milestoneMoment,
  personNamed,
  standingClosure,
} from './reading-incident.ts'
import {
  answerInWords,
  assetKindWords,
  assetStateWords,
  categoryInWords,
  countInWords,
  groupWords,
  severityInWords,
} from './report-words.ts'
import { seeSection } from './section-names.ts'
import { stateInWords } from './standing.ts'
import { tellMoment, zoneInWords } from './telling.ts'

/** One recommended element: what NIST calls it, and what is known of it. Null or nothing: unknown. */
export type Element = { name: string; says: (facts: IncidentReportFacts) => string | null }

/** SP 800-61r2 appendix B.1, in its order. */
export const basicElements: Element[] = [
  { name: 'Reporter: name', says: (facts) => fromReports(facts, nameOfReporter) },
  { name: 'Reporter: role', says: (facts) => ofReporter(facts, (person) => person.position) },
  { name: 'Reporter: organizational unit and affiliation', says: (facts) => ofReporter(facts, (person) => unitOf(facts, person)) },
  { name: 'Reporter: e-mail address', says: (facts) => reporterContact(facts, 'mail') },
  { name: 'Reporter: phone number', says: (facts) => reporterContact(facts, 'phone') },
  { name: 'Reporter: location', says: (facts) => ofReporter(facts, (person) => person.site) },
  { name: 'Handler: name', says: ({ incident }) => incident.lead?.name ?? null },
  { name: 'Handler: role', says: (facts) => rolesOfLead(facts) },
  { name: 'Handler: organizational unit and affiliation', says: (facts) => ofLead(facts, (person) => unitOf(facts, person)) },
  { name: 'Handler: e-mail address', says: (facts) => ofLead(facts, (person) => contact(person, 'mail')) },
  { name: 'Handler: phone number', says: (facts) => ofLead(facts, (person) => contact(person, 'phone')) },
  { name: 'Handler: location', says: (facts) => ofLead(facts, (person) => person.site) },
  { name: 'When the incident started', says: (facts) => when(facts, 'occurred') },
  { name: 'When it was discovered or detected', says: (facts) => when(facts, 'noticed') },
  { name: 'When it was reported', says: (facts) => when(facts, 'reported') },
  { name: 'When it was resolved or ended', says: (facts) => when(facts, 'recovered') ?? when(facts, 'closed') },
  {
    name: 'Physical location of the incident',
    says: (facts) => known(facts, /location|where|place|site|branch|building/i) ?? placesOf(facts),
  },
  { name: 'Current status of the incident', says: stateInWords },
  { name: 'Source or cause of the incident', says: (facts) => causeOf(facts) },
  {
    name: 'Hostnames and IP addresses of the source',
    says: (facts) => known(facts, /source|attacker|sender|host ?name|ip address|domain/i),
  },
  { name: 'Description: how it was detected', says: (facts) => known(facts, /detect|discover|noticed/i) ?? reportNumbers(facts) },
  { name: 'Description: what occurred', says: ({ incident }) => incident.summary },
  { name: 'Affected resources', says: (facts) => affected(facts) },
  {
    name: 'Affected resources: hostnames, IP addresses, function',
    says: ({ incident }) => lines(incident.assets.map(({ name, note }) => note && `${name}: ${note}`)),
  },
  { name: 'Incident category', says: (facts) => categoryOf(facts) },
  { name: 'Vectors of attack', says: (facts) => known(facts, /vector|way in|entry point|how they got in/i) },
  { name: 'Indicators related to the incident', says: (facts) => known(facts, /indicator|ioc|signature|malware|ransom note|hash/i) },
  { name: 'Prioritization: functional impact', says: (facts) => answers(facts, 'functional') },
  { name: 'Prioritization: information impact', says: (facts) => answers(facts, 'information') },
  { name: 'Prioritization: recoverability', says: (facts) => answers(facts, 'recoverability') },
  {
    name: 'Prioritization: severity',
    says: ({ incident, settings }) => incident.severity && severityInWords(settings, incident.severity.level),
  },
  { name: 'Mitigating factors', says: (facts) => known(facts, /mitigat|encrypt|back-?up|safeguard|protect/i) },
  { name: 'Response actions performed', says: (facts) => actions(facts) },
  { name: 'Other organizations contacted', says: (facts) => organisationsContacted(facts) },
  { name: 'General comments', says: (facts) => known(facts, /comment|remark|other/i) ?? notes(facts) },
]

/** SP 800-61r2 appendix B.2, in its order. */
export const handlerElements: Element[] = [
  { name: 'Current status of the incident response', says: stateInWords },
  { name: 'Summary of the incident', says: ({ incident }) => incident.summary && `See ${seeSection('summary')}` },
  { name: 'Log of actions taken by all handlers', says: ({ entries }) => (entries.length > 0 ? `See ${seeSection('timeline')}` : null) },
  {
    name: 'Contact information for all involved parties',
    says: ({ people }) => (people.length > 0 ? `See ${seeSection('people')}` : null),
  },
  { name: 'List of evidence gathered', says: (facts) => (attachmentsOf(facts).length > 0 ? `See ${seeSection('attachments')}` : null) },
  { name: 'Incident handler comments', says: (facts) => notes(facts) },
  { name: 'Cause of the incident', says: (facts) => causeOf(facts) },
  { name: 'Cost of the incident', says: (facts) => known(facts, /cost|expense|invoice|loss of money|financial/i) },
  { name: 'Business impact of the incident', says: (facts) => known(facts, /business impact|impact/i) ?? answers(facts, 'functional') },
]

const lines = (parts: (string | null | undefined)[]): string | null => [...new Set(parts.filter(Boolean))].join('\n') || null

/** What the team wrote down as a fact with a label of that kind. */
const known = (facts: IncidentReportFacts, label: RegExp): string | null =>
  lines(factsAbout(facts, label).map((fact) => `${fact.label}: ${fact.text}`))

const fromReports = (facts: IncidentReportFacts, tell: (report: ReportedReport) => string | null): string | null =>
  lines(byTime(facts.reports, (each) => each.reportedAt).map(tell))

const nameOfReporter = ({ reporter, anonymous, number }: ReportedReport): string => (anonymous ? `Anonymous (${number})` : reporter)

const ofReporter = (facts: IncidentReportFacts, tell: (person: ReportedPerson) => string | null): string | null =>
  fromReports(facts, ({ reporter, anonymous }) => {
    const person = anonymous ? null : personNamed(facts, reporter)
    return person && tell(person)
  })

/** What the report says stands before what the contact sheet says: it is how they asked to be reached. */
const reporterContact = (facts: IncidentReportFacts, kind: 'mail' | 'phone'): string | null =>
  fromReports(facts, ({ reporterContact: given }) => (given?.includes('@') === (kind === 'mail') ? given : null)) ??
  ofReporter(facts, (person) => contact(person, kind))

const ofLead = (facts: IncidentReportFacts, tell: (person: ReportedPerson) => string | null): string | null => {
  const lead = leadOf(facts)
  return lead && tell(lead)
}

const contact = ({ contacts }: ReportedPerson, kind: 'mail' | 'phone'): string | null =>
  lines(contacts.filter((each) => each.kind === kind).map((each) => each.value))

/** Those from outside belong to somebody else: their position says to whom. */
const unitOf = ({ organisation }: IncidentReportFacts, { kind, position, site }: ReportedPerson): string | null =>
  kind === 'outside' ? (position ?? 'From outside') : [site, organisation.name].filter(Boolean).join(', ')

const rolesOfLead = (facts: IncidentReportFacts): string | null => {
  const held = facts.incident.roles.filter((each) => each.person.id === facts.incident.lead?.id && each.endedAt === null)
  return lines([...held.map((each) => each.teamRole.name), leadOf(facts)?.position])
}

/** With the zone, which NIST asks for. */
const when = (facts: IncidentReportFacts, kind: Parameters<typeof milestoneMoment>[1]): string | null => {
  const moment = milestoneMoment(facts, kind)
  if (!moment) return null
  const timeless = moment.precision !== 'hour' && moment.precision !== 'minute'
  return timeless ? tellMoment(facts, moment) : `${tellMoment(facts, moment)}, ${zoneInWords(facts, moment.at)}`
}

const placesOf = (facts: IncidentReportFacts): string | null => fromReports(facts, (report) => report.place)

const reportNumbers = (facts: IncidentReportFacts): string | null => {
  const told = fromReports(facts, (report) => report.number)
  return told && `Somebody reported it: ${told.split('\n').join(', ')}. See ${seeSection('reports')}`
}

const causeOf = (facts: IncidentReportFacts): string | null => standingClosure(facts)?.rootCause || known(facts, /cause/i)

const affected = ({ incident }: IncidentReportFacts): string | null =>
  lines([
    ...incident.assets.map(
      ({ name, kind, state }) => `${name} (${assetKindWords[kind].toLowerCase()}, ${assetStateWords[state].toLowerCase()})`,
    ),
    ...incident.affectedPeople.map(
      (group) =>
        `${groupWords[group.who]}: ${countInWords(group).toLowerCase()}${group.data.length > 0 ? ` (${group.data.join(', ')})` : ''}`,
    ),
  ])

const categoryOf = (facts: IncidentReportFacts): string | null => {
  const key = classificationsInOrder(facts).at(-1)?.category ?? facts.incident.category?.key
  return key ? categoryInWords(facts.settings, key) : null
}

const answers = (facts: IncidentReportFacts, question: 'functional' | 'information' | 'recoverability'): string | null => {
  const last = classificationsInOrder(facts).at(-1)
  return last ? lines([last[question]].flat().map((key) => answerInWords(facts.settings[question], key))) : null
}

const actions = ({ incident }: IncidentReportFacts): string | null => {
  const done = incident.taskList.filter((each) => each.state === 'done').map((each) => each.title)
  return done.length > 0 ? `${done.join('\n')}\nSee ${seeSection('tasks')}` : null
}

const organisationsContacted = (facts: IncidentReportFacts): string | null =>
  lines([
    known(facts, /contacted|informed|notified|police|insur|vendor|regulator|law enforcement|told/i),
    ...facts.people.filter((each) => each.kind === 'outside').map(({ name, position }) => (position ? `${name}, ${position}` : name)),
  ])

const notes = ({ entries }: IncidentReportFacts): string | null => {
  const count = entries.filter((each) => isNote(each.kind)).length
  return count === 0 ? null : `${count} ${count === 1 ? 'note' : 'notes'} in the record. See ${seeSection('timeline')}`
}
