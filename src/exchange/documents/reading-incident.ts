import type { Moment } from '../../base/moment.ts'
import type { IncidentReportFacts, ReportedIncident, ReportedPerson } from './report-facts.ts'

/** Questions that several sections ask of the same incident. */

type Milestone = ReportedIncident['milestones'][number]

export const byTime = <Item>(items: Item[], at: (item: Item) => Date): Item[] => items.toSorted((a, b) => at(a).getTime() - at(b).getTime())

/** As it is set now: an earlier setting stays in the record, not here. */
export function milestone({ incident }: IncidentReportFacts, kind: Milestone['kind']): Milestone | null {
  const settings = incident.milestones.filter((each) => each.kind === kind)
  return byTime(settings, (each) => each.setAt).at(-1) ?? null
}

export const milestoneMoment = (facts: IncidentReportFacts, kind: Milestone['kind']): Moment | null =>
  milestone(facts, kind)?.moment ?? null

/** The closure that stands, if it is closed. */
export const standingClosure = ({ incident }: IncidentReportFacts): ReportedIncident['closures'][number] | null =>
  byTime(incident.closures, (each) => each.at).findLast((each) => each.reopened === null) ?? null

export const classificationsInOrder = ({ incident }: IncidentReportFacts) => byTime(incident.classifications, (each) => each.at)

/** Nobody when two people have that name: a wrong telephone number is worse than none. */
export function personNamed({ people }: IncidentReportFacts, name: string): ReportedPerson | null {
  const named = people.filter((each) => each.name === name)
  return named.length === 1 ? (named[0] ?? null) : null
}

export const leadOf = ({ incident, people }: IncidentReportFacts): ReportedPerson | null =>
  people.find((each) => each.id === incident.lead?.id) ?? null

/** What is known under a label that matches: facts are how a team writes down what has no field of its own. */
export const factsAbout = ({ incident }: IncidentReportFacts, label: RegExp) => incident.facts.filter((each) => label.test(each.label))

export const isNote = (kind: string): boolean => /note/i.test(kind)

export const openTasks = ({ incident }: IncidentReportFacts) => incident.taskList.filter((each) => each.state === 'open')
