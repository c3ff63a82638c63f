import { newId } from '../../../platform/new-id.ts'
import type { ReportedIncident } from '../report-facts.ts'
import { utc } from './moments.ts'
import { incidentId } from './people.ts'

const line = { number: 'INC-2026-0007', exercise: false, history: false, restricted: false, tasks: { done: 0, open: 0 }, nextClock: null }

/** Opened a minute ago: nothing is known. */
export const emptyIncident: ReportedIncident = {
  ...line,
  id: incidentId,
  title: 'Something strange',
  category: null,
  severity: null,
  phase: 'identification',
  lead: null,
  openedAt: utc(20, 20, 5),
  occurred: null,
  closedAt: null,
  summary: null,
  plan: { id: newId<'plan_version'>(), number: '1.0', inForce: true, newer: null, mayMove: false },
  playbooks: [],
  calls: [],
  openedBy: 'Dana Okafor',
  clocks: [],
  classifications: [],
  passes: [],
  milestones: [],
  warnings: [],
  facts: [],
  decisions: [],
  assets: [],
  affectedPeople: [],
  roles: [],
  files: [],
  reports: [],
  taskList: [],
  closures: [],
  youSeeThisBecause: null,
  members: [],
  revision: 1,
}
