import { z } from 'zod'
import { everyRole, readers, workers } from '../../base/actor.ts'
import { instant, line, moment, optionalLine, optionalText, revision, text } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { clockShape } from '../../clocks/clock.api.ts'
import { carriable } from './carry.ts'
import { done, page, pageQuery, route } from '../../platform/http/route.ts'

export const channels = ['form', 'phone', 'visit', 'mail', 'api'] as const
export const outcomes = ['opened', 'joined', 'duplicate', 'dismissed'] as const

const params = z.object({ reportId: id<'report'>() })
const personRef = z.object({ id: id<'person'>(), name: z.string() })

export const fileShape = z.object({
  id: id<'file'>(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  sha256: z.string(),
  addedAt: instant,
})

/** A line of the queue or the list. */
export const reportLine = z.object({
  id: id<'report'>(),
  number: z.string(),
  exercise: z.boolean(),
  confidential: z.boolean(),
  /** Probably filled in by a program: kept, and last in the queue. */
  automatic: z.boolean(),
  starter: z.object({ key: z.string(), label: z.string(), picture: z.string() }),
  /** The beginning of what was told. */
  excerpt: z.string(),
  place: z.string().nullable(),
  stillGoingOn: z.enum(['yes', 'no', 'unsure']),
  gravity: z.number().int(),
  reporter: z.string(),
  channel: z.enum(channels),
  reportedAt: instant,
  lateMinutes: z.number().nullable(),
  clock: clockShape,
  takenBy: personRef.nullable(),
  waitingForReporter: z.boolean(),
  outcome: z.enum(outcomes).nullable(),
  incident: z.object({ id: id<'incident'>(), number: z.string(), title: z.string() }).nullable(),
})

const triageShape = z.object({
  id: id<'triage'>(),
  outcome: z.enum(outcomes),
  at: instant,
  by: z.string(),
  reason: z.string().nullable(),
  dismissal: z.object({ key: z.string(), name: z.string() }).nullable(),
  incident: z.object({ id: id<'incident'>(), number: z.string(), title: z.string() }).nullable(),
  duplicateOf: z.object({ id: id<'report'>(), number: z.string() }).nullable(),
  undone: z.object({ at: instant, by: z.string(), reason: z.string().nullable() }).nullable(),
})

const additionShape = z.object({
  number: z.number().int(),
  kind: z.enum(['addition', 'question', 'answer', 'late-reason', 'noticed']),
  text: z.string(),
  at: instant,
  by: z.string(),
  byReporter: z.boolean(),
  files: z.array(fileShape),
})

export const reportShape = reportLine.extend({
  what: z.string(),
  doneSoFar: z.string().nullable(),
  noticedText: z.string().nullable(),
  noticed: moment.nullable(),
  typedInAt: instant,
  typedInBy: z.string(),
  limitHours: z.number(),
  /** 'possibly-late': it depends on the hour, which the reporter did not say. */
  lateness: z.enum(['unknown', 'in-time', 'possibly-late', 'late']),
  lateReason: z.string().nullable(),
  anonymous: z.boolean(),
  reporterContact: z.string().nullable(),
  mayCall: z.boolean(),
  suggestedCategory: z.string(),
  /** Whom it is about, in the reporter's words. */
  about: z.string().nullable(),
  /** Whom of us it is about: they never see it. */
  concerns: z.array(personRef),
  /** Who may know of it, besides management and administrators, while it is confidential. */
  sharedWith: z.array(personRef),
  additions: z.array(additionShape),
  files: z.array(fileShape),
  readBy: z.array(z.object({ name: z.string(), at: instant })),
  triages: z.array(triageShape),
  revision,
})

/** Something that looks like it: a report or an open incident, and what they have in common. */
const alikeShape = z.object({
  kind: z.enum(['report', 'incident']),
  id: z.string(),
  number: z.string(),
  title: z.string(),
  at: instant,
  open: z.boolean(),
  /** "same words", "same system", "same sender". */
  because: z.array(z.string()),
})

const told = {
  starter: z.string().max(60),
  what: text('What happened'),
  noticedText: optionalLine('When it was noticed'),
  place: optionalLine('The place or system', 500),
  stillGoingOn: z.enum(['yes', 'no', 'unsure']).default('unsure'),
  doneSoFar: optionalText('What was done so far', 10_000),
  mayCall: z.boolean().default(false),
  confidential: z.boolean().default(false),
  /** Whom it is about, as the reporter says it, or picked from the people here. Either makes it confidential; they never see it. */
  about: optionalLine('Whom it is about', 300),
  concerns: z.array(id<'person'>()).max(20).default([]),
  fileIds: z.array(id<'file'>()).max(20).default([]),
}

export { carriable } from './carry.ts'
const carry = z.array(z.enum(carriable)).default([...carriable])

export const reportApi = {
  fileReport: route({
    method: 'POST',
    path: '/reports',
    access: everyRole.filter((role) => role !== 'auditor'),
    says: 'Files a report of your own, or types in a phone call or a visit with its true reporter and times. Never refused for being late.',
    body: z.object({
      ...told,
      channel: z.enum(['form', 'phone', 'visit', 'api']).default('form'),
      anonymous: z.boolean().default(false),
      reporterName: optionalLine('The name of the reporter'),
      reporterContact: optionalLine('How to reach the reporter'),
      reporterId: id<'person'>().nullable().default(null),
      /** When the call or the visit was; null: now. */
      reportedAt: instant.nullable().default(null),
      lateReason: optionalText('What held it up', 2000),
      exercise: z.boolean().default(false),
    }),
    /** The receipt can be handed to the reporter: its link is shown once, here. */
    reply: z.object({ report: reportShape, receiptUrl: z.string() }),
  }),

  listQueue: route({
    method: 'GET',
    path: '/queue',
    access: readers,
    says: 'Reports that wait for triage: the one whose time runs out first stands first, graver before lighter.',
    query: pageQuery,
    reply: page(reportLine),
  }),

  listReports: route({
    method: 'GET',
    path: '/reports',
    access: readers,
    says: 'All reports, newest first, also by words.',
    query: pageQuery.extend({ words: z.string().max(200).optional(), outcome: z.enum([...outcomes, 'waiting']).optional() }),
    reply: page(reportLine),
  }),

  listMyReports: route({
    method: 'GET',
    path: '/me/reports',
    access: everyRole,
    says: 'What you reported yourself, newest first.',
    query: pageQuery,
    reply: page(
      z.object({
        id: id<'report'>(),
        number: z.string(),
        excerpt: z.string(),
        reportedAt: instant,
        read: z.boolean(),
        takenBy: z.string().nullable(),
        settled: z.boolean(),
        waitingForReporter: z.boolean(),
      }),
    ),
  }),

  showReport: route({
    method: 'GET',
    path: '/reports/:reportId',
    access: readers,
    says: 'One report with all that was added, read and decided.',
    params,
    reply: reportShape,
  }),

  readReport: route({
    method: 'PUT',
    path: '/reports/:reportId/reading',
    access: workers,
    says: 'Notes that you have read it; the reporter sees that it was read.',
    params,
    reply: done,
  }),

  takeReport: route({
    method: 'PUT',
    path: '/reports/:reportId/holder',
    access: workers,
    says: 'Takes the report: the receipt says who has it.',
    params,
    body: z.object({ revision }),
    reply: reportShape,
  }),

  addToReport: route({
    method: 'POST',
    path: '/reports/:reportId/additions',
    access: workers,
    says: 'Adds what a colleague or the reporter said since; the report itself is never changed.',
    params,
    body: z.object({
      text: text('What is added', 20_000),
      fileIds: z.array(id<'file'>()).max(20).default([]),
      fromReporter: z.boolean().default(false),
    }),
    reply: reportShape,
  }),

  askReporter: route({
    method: 'POST',
    path: '/reports/:reportId/questions',
    access: workers,
    says: 'Asks the reporter; the question stands on the receipt, and goes out by mail where an address is known and the report is not confidential.',
    params,
    body: z.object({ text: text('The question', 2000) }),
    reply: reportShape,
  }),

  listAlike: route({
    method: 'GET',
    path: '/reports/:reportId/alike',
    access: readers,
    says: 'Earlier reports and open incidents that share words, system or sender with it.',
    params,
    reply: z.object({ items: z.array(alikeShape) }),
  }),

  triageReport: route({
    method: 'PUT',
    path: '/reports/:reportId/triage',
    access: workers,
    says: 'Decides what the report is: opens an incident, joins one, is a duplicate, or is dismissed with a reason of the plan. Refuses what is already decided.',
    params,
    body: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('opened'),
        title: line('The title'),
        category: z.string().nullable().default(null),
        carry,
        restricted: z.boolean().default(false),
        revision,
      }),
      z.object({ outcome: z.literal('joined'), incidentId: id<'incident'>(), carry, revision }),
      z.object({ outcome: z.literal('duplicate'), duplicateOf: id<'report'>(), revision }),
      z.object({ outcome: z.literal('dismissed'), dismissal: z.string(), reason: optionalText('The reason', 2000), revision }),
    ]),
    reply: reportShape,
  }),

  nameAudience: route({
    method: 'PUT',
    path: '/reports/:reportId/audience',
    access: workers,
    says: 'Says whom it is about, who then never see it, and who may know of it while it is confidential. Opening it up is for management and administrators.',
    params,
    body: z.object({
      confidential: z.boolean(),
      concerns: z.array(id<'person'>()).max(20).default([]),
      sharedWith: z.array(id<'person'>()).max(100).default([]),
      revision,
    }),
    reply: done,
  }),

  undoTriage: route({
    method: 'DELETE',
    path: '/reports/:reportId/triage',
    access: workers,
    says: 'Puts the report back into the queue. What was carried into an incident stays there and says where it came from; an incident nothing else happened in is closed as opened by mistake.',
    params,
    body: z.object({ reason: optionalText('The reason', 2000), revision }),
    reply: reportShape,
  }),
}
