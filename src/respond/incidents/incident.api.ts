import { z } from 'zod'
import { managers, readers, workers } from '../../base/actor.ts'
import { count, instant, line, moment, optionalLine, optionalText, revision, text } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { clockShape } from '../../clocks/clock.api.ts'
import { page, pageQuery, route } from '../../platform/http/route.ts'
import { phases, severityLevels } from '../../prepare/plan/settings-words.ts'
import { entryPage, entryQuery } from '../../record/entry.api.ts'
import { callShape } from '../calling/calling.api.ts'
import { taskShape } from '../tasks/task.api.ts'
import { milestoneKinds } from './milestones.ts'
import { planMoveShape, planRef } from './plan-move.api.ts'

export { milestoneKinds }
export const assetKinds = ['service', 'server', 'computer', 'phone', 'account', 'records', 'network', 'building', 'other'] as const
export const assetStates = ['suspected', 'affected', 'contained', 'restored', 'cleared'] as const
export const affectedGroups = ['patrons', 'staff', 'children', 'others'] as const
export const incidentPhases = [...phases, 'closed'] as const

const params = z.object({ incidentId: id<'incident'>() })
const personRef = z.object({ id: id<'person'>(), name: z.string() })
const severity = z.literal(severityLevels)

export const incidentLine = z.object({
  id: id<'incident'>(),
  number: z.string(),
  title: z.string(),
  exercise: z.boolean(),
  history: z.boolean(),
  restricted: z.boolean(),
  category: z.object({ key: z.string(), name: z.string() }).nullable(),
  severity: z.object({ level: severity, name: z.string() }).nullable(),
  phase: z.enum(incidentPhases),
  lead: personRef.nullable(),
  openedAt: instant,
  /** For history: when it occurred, as precisely as the source says. */
  occurred: moment.nullable(),
  closedAt: instant.nullable(),
  tasks: z.object({ done: z.number().int(), open: z.number().int() }),
  /** The running clock that runs out next. */
  nextClock: clockShape.nullable(),
})

const classificationShape = z.object({
  category: z.string(),
  functional: z.string(),
  information: z.array(z.string()),
  recoverability: z.string(),
  derived: severity,
  severity,
  reason: z.string().nullable(),
  at: instant,
  by: z.string(),
})

const factShape = z.object({ id: id<'fact'>(), label: z.string(), text: z.string(), changedAt: instant, changedBy: z.string(), revision })

const decisionShape = z.object({
  id: id<'decision'>(),
  question: z.string(),
  options: z.array(z.string()),
  choice: z.string(),
  why: z.string(),
  decidedBy: z.string(),
  at: moment,
  departsFromPlan: z.boolean(),
  recordedAt: instant,
  recordedBy: z.string(),
})

const assetShape = z.object({
  id: id<'affected_asset'>(),
  name: z.string(),
  kind: z.enum(assetKinds),
  state: z.enum(assetStates),
  note: z.string().nullable(),
  revision,
})

const affectedPeopleShape = z.object({
  who: z.enum(affectedGroups),
  count: count.nullable(),
  certainty: z.enum(['exact', 'about', 'at-most', 'unknown']),
  data: z.array(z.string()),
  note: z.string().nullable(),
  revision,
})

const milestoneShape = z.object({ kind: z.enum(milestoneKinds), moment, setBy: z.string(), setAt: instant, reason: z.string().nullable() })

const phasePassShape = z.object({
  number: z.number().int(),
  phase: z.enum(incidentPhases),
  enteredAt: instant,
  by: z.string(),
  reason: z.string().nullable(),
})

const roleHoldingShape = z.object({
  number: z.number().int(),
  teamRole: z.object({ key: z.string(), name: z.string(), duty: z.string() }),
  person: personRef,
  takenAt: instant,
  givenBy: z.string(),
  endedAt: instant.nullable(),
  handover: z.string().nullable(),
})

export const blockerShape = z.object({
  reason: z.enum(['mandatory-task', 'root-cause', 'final-severity', 'milestone', 'not-classified', 'management-closes', 'already-closed']),
  /** The sentence for the screen, naming the task or the milestone. */
  text: z.string(),
  taskId: id<'task'>().nullable().default(null),
})

const closureShape = z.object({
  at: instant,
  by: z.string(),
  severity,
  rootCause: z.string(),
  summary: z.string().nullable(),
  overridden: z.array(blockerShape).nullable(),
  overrideReason: z.string().nullable(),
  reopened: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
})

export const incidentFile = z.object({
  id: id<'file'>(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  sha256: z.string(),
  note: z.string().nullable(),
  addedAt: instant,
  addedBy: z.string(),
  fromReport: z.string().nullable(),
})

/** The whole page in one answer: what a responder needs after opening it on a phone in a corridor. The timeline comes in pages of its own. */
export const incidentShape = incidentLine.extend({
  summary: z.string().nullable(),
  plan: z.object({
    id: id<'plan_version'>(),
    number: z.string(),
    inForce: z.boolean(),
    /** While it is open: the version that has come into force since. */
    newer: planRef.nullable(),
    /** Whether you are the one who may move it there. */
    mayMove: z.boolean(),
  }),
  /** The playbooks that are followed besides that of the category. */
  playbooks: z.array(z.object({ key: z.string(), name: z.string(), addedAt: instant, addedBy: z.string() })),
  calls: z.array(callShape),
  openedBy: z.string(),
  clocks: z.array(clockShape),
  classifications: z.array(classificationShape),
  passes: z.array(phasePassShape),
  milestones: z.array(milestoneShape),
  /** What looks wrong in the order of the milestones, as sentences. Nothing is refused for it. */
  warnings: z.array(z.string()),
  facts: z.array(factShape),
  decisions: z.array(decisionShape),
  assets: z.array(assetShape),
  affectedPeople: z.array(affectedPeopleShape),
  roles: z.array(roleHoldingShape),
  files: z.array(incidentFile),
  reports: z.array(z.object({ id: id<'report'>(), number: z.string(), excerpt: z.string(), reportedAt: instant, reporter: z.string() })),
  taskList: z.array(taskShape),
  closures: z.array(closureShape),
  /** Why you can see a restricted incident; null when it is not restricted. */
  youSeeThisBecause: z.string().nullable(),
  members: z.array(z.object({ person: personRef, why: z.string() })),
  revision,
})

const change = { method: 'PUT', access: workers, params, reply: incidentShape } as const
const add = { method: 'POST', access: workers, params, reply: incidentShape } as const

export const incidentApi = {
  listIncidents: route({
    method: 'GET',
    path: '/incidents',
    access: readers,
    says: 'The register, newest first; by state, severity, category, words. `all` is everything real, history with it; exercises are listed by themselves only. Restricted incidents are there only for their members.',
    query: pageQuery.extend({
      state: z.enum(['open', 'closed', 'history', 'exercises', 'all']).default('all'),
      severity: z.coerce.number().int().min(1).max(5).optional(),
      category: z.string().max(60).optional(),
      words: z.string().max(200).optional(),
    }),
    reply: page(incidentLine),
  }),

  openIncident: route({
    method: 'POST',
    path: '/incidents',
    access: workers,
    says: 'Opens an incident that nobody reported. Lays out the tasks of the plan and starts its clocks.',
    body: z.object({
      title: line('The title'),
      summary: optionalText('The summary', 10_000),
      category: z.string().nullable().default(null),
      noticed: moment.nullable().default(null),
      restricted: z.boolean().default(false),
      exercise: z.boolean().default(false),
    }),
    reply: incidentShape,
  }),

  showIncident: route({
    method: 'GET',
    path: '/incidents/:incidentId',
    access: readers,
    says: 'One incident as its page shows it.',
    params,
    reply: incidentShape,
  }),

  listEntries: route({
    method: 'GET',
    path: '/incidents/:incidentId/entries',
    access: readers,
    says: 'The timeline: every entry of the record, by event time.',
    params,
    query: entryQuery,
    reply: entryPage,
  }),

  describeIncident: route({
    ...change,
    path: '/incidents/:incidentId/description',
    says: 'Changes title and summary; refuses a stale change with the current one.',
    body: z.object({ title: line('The title'), summary: optionalText('The summary', 10_000), revision }),
  }),

  classifyIncident: route({
    ...change,
    path: '/incidents/:incidentId/classification',
    says: 'Sets category and the three impact answers; severity follows from the plan. Another severity, or a lower one than now, needs a reason.',
    body: z.object({
      category: z.string().max(60),
      functional: z.string().max(60),
      information: z.array(z.string().max(60)).min(1, 'Please choose at least one answer about information.'),
      recoverability: z.string().max(60),
      severity: severity.nullable().default(null),
      reason: optionalText('The reason', 2000),
      revision,
    }),
  }),

  showPlanMove: route({
    method: 'GET',
    path: '/incidents/:incidentId/plan-move',
    access: readers,
    says: 'What would change if this incident went over to the version of the plan in force. Refused when it runs under it already.',
    params,
    query: z.object({ category: z.string().max(60).optional() }),
    reply: planMoveShape,
  }),

  moveToPlanVersion: route({
    ...change,
    path: '/incidents/:incidentId/plan',
    says: 'Moves an open incident to the version of the plan in force, with a reason; its lead or management may. A category that the version does not have is chosen anew.',
    body: z.object({
      planVersionId: id<'plan_version'>(),
      category: z.string().max(60).nullable().default(null),
      reason: text('The reason', 2000),
      revision,
    }),
  }),

  addNote: route({
    ...add,
    path: '/incidents/:incidentId/notes',
    says: 'Adds a note to the record, with the moment it happened when that was earlier.',
    body: z.object({ text: text('The note', 20_000), at: moment.nullable().default(null) }),
  }),

  decide: route({
    ...add,
    path: '/incidents/:incidentId/decisions',
    says: 'Records a decision: the question, the options, the choice, by whom and why.',
    body: z.object({
      question: line('The question', 500),
      options: z.array(line('An option', 500)).max(10).default([]),
      choice: line('The choice', 500),
      why: text('Why', 5000),
      decidedById: id<'person'>().nullable().default(null),
      decidedByName: optionalLine('Who decided'),
      at: moment.nullable().default(null),
      departsFromPlan: z.boolean().default(false),
    }),
  }),

  addFact: route({
    ...add,
    path: '/incidents/:incidentId/facts',
    says: 'Adds something that is known.',
    body: z.object({ label: line('The label', 80), text: text('The fact', 2000) }),
  }),

  changeFact: route({
    ...change,
    path: '/incidents/:incidentId/facts/:factId',
    params: params.extend({ factId: id<'fact'>() }),
    says: 'Changes a fact; the earlier wording stays in the record. Refuses a stale change with the current one.',
    body: z.object({ label: line('The label', 80), text: text('The fact', 2000), revision }),
  }),

  addAsset: route({
    ...add,
    path: '/incidents/:incidentId/assets',
    says: 'Adds a system, device, account or record set that is affected or may be.',
    body: z.object({
      name: line('The name'),
      kind: z.enum(assetKinds),
      state: z.enum(assetStates).default('suspected'),
      note: optionalText('The note', 2000),
    }),
  }),

  changeAsset: route({
    ...change,
    path: '/incidents/:incidentId/assets/:assetId',
    params: params.extend({ assetId: id<'affected_asset'>() }),
    says: 'Changes the state or note of an affected asset; refuses a stale change with the current one.',
    body: z.object({
      name: line('The name'),
      kind: z.enum(assetKinds),
      state: z.enum(assetStates),
      note: optionalText('The note', 2000),
      revision,
    }),
  }),

  countPeople: route({
    ...change,
    path: '/incidents/:incidentId/people/:who',
    params: params.extend({ who: z.enum(affectedGroups) }),
    says: 'Says how many people of a group are affected, how certain that is, and which data of theirs.',
    body: z.object({
      count: count.nullable(),
      certainty: z.enum(['exact', 'about', 'at-most', 'unknown']),
      data: z.array(line('A kind of data', 60)).max(20).default([]),
      note: optionalText('The note', 2000),
      /** 0 for the first time. */
      revision: z.number().int().min(0),
    }),
  }),

  setMilestone: route({
    ...change,
    path: '/incidents/:incidentId/milestones/:kind',
    params: params.extend({ kind: z.enum(milestoneKinds).exclude(['closed', 'reported']) }),
    says: 'Sets when something happened. Changing one that was set needs a reason; the earlier one stays in the record.',
    body: z.object({ moment, reason: optionalText('The reason', 2000) }),
  }),

  enterPhase: route({
    ...change,
    path: '/incidents/:incidentId/phase',
    says: 'Goes to another phase. Going back is normal and needs a reason; the earlier pass stays visible.',
    body: z.object({ phase: z.enum(phases), reason: optionalText('The reason', 2000), revision }),
  }),

  takeRole: route({
    ...change,
    path: '/incidents/:incidentId/roles/:teamRole',
    params: params.extend({ teamRole: z.string().max(60) }),
    says: 'Gives a team role to somebody. Whoever had it hands over, with a note for the next.',
    body: z.object({ personId: id<'person'>(), handover: optionalText('What the next one must know', 5000) }),
  }),

  endRole: route({
    method: 'DELETE',
    path: '/incidents/:incidentId/roles/:teamRole',
    access: workers,
    params: params.extend({ teamRole: z.string().max(60) }),
    says: 'Ends a role without a successor.',
    body: z.object({ handover: optionalText('What the next one must know', 5000) }),
    reply: incidentShape,
  }),

  addIncidentFile: route({
    ...add,
    path: '/incidents/:incidentId/files',
    says: 'Attaches an uploaded file.',
    body: z.object({ fileId: id<'file'>(), note: optionalText('The note', 2000) }),
  }),

  restrictIncident: route({
    ...change,
    path: '/incidents/:incidentId/restriction',
    says: 'Restricts an incident to named people, or changes who they are. Whoever restricts it is one of them. Every read is logged from then on.',
    body: z.object({
      restricted: z.boolean(),
      members: z.array(z.object({ personId: id<'person'>(), why: line('Why', 200) })).max(100),
      reason: optionalText('The reason', 2000),
      revision,
    }),
  }),

  showBlockers: route({
    method: 'GET',
    path: '/incidents/:incidentId/blockers',
    access: readers,
    says: 'Everything that still stands between the incident and its closure, at once.',
    params,
    reply: z.object({ blockers: z.array(blockerShape), mayOverride: z.boolean() }),
  }),

  closeIncident: route({
    ...change,
    path: '/incidents/:incidentId/closure',
    says: 'Closes it with final severity and root cause. Refuses with `incident.not-closable`, naming every blocker; management may override with a reason.',
    body: z.object({
      severity: severity.nullable().default(null),
      severityReason: optionalText('The reason for the other severity', 2000),
      rootCause: optionalText('The root cause', 10_000),
      summary: optionalText('The closing summary', 20_000),
      override: z
        .object({ reason: text('The reason', 2000) })
        .nullable()
        .default(null),
      revision,
    }),
  }),

  reopenIncident: route({
    method: 'DELETE',
    path: '/incidents/:incidentId/closure',
    access: workers,
    params,
    says: 'Opens a closed incident again, with a reason, in the phase you name.',
    body: z.object({ reason: text('The reason', 2000), phase: z.enum(phases), revision }),
    reply: incidentShape,
  }),

  holdReview: route({
    ...change,
    path: '/incidents/:incidentId/review',
    says: 'Says when the review after closing was held and what was learned; stops its clock. Refuses while the incident is open.',
    body: z.object({ heldAt: moment, learned: text('What was learned', 20_000) }),
  }),

  listReadings: route({
    method: 'GET',
    path: '/incidents/:incidentId/readings',
    access: [...managers, 'administrator', 'responder', 'it-staff'],
    says: 'Who has read a restricted incident, newest first.',
    params,
    query: pageQuery,
    reply: page(z.object({ person: personRef, at: instant })),
  }),

  showHome: route({
    method: 'GET',
    path: '/home',
    access: readers,
    says: 'What needs you now: clocks about to run out, your tasks, reports that wait, open incidents.',
    reply: z.object({
      waitingReports: z.number().int(),
      overdueReports: z.number().int(),
      incidents: z.array(incidentLine),
      myTasks: z.array(taskShape.extend({ incident: z.object({ id: id<'incident'>(), number: z.string(), title: z.string() }) })),
      clocks: z.array(
        clockShape.extend({
          about: z.object({ kind: z.enum(['report', 'incident']), id: z.string(), number: z.string(), title: z.string() }),
        }),
      ),
    }),
  }),
}
