import { z } from 'zod'
import { readers, workers } from '../../base/actor.ts'
import { instant, line, optionalText, revision, text } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { route } from '../../platform/http/route.ts'
import { personName } from '../people/person.api.ts'
import { planDocuments, planStatuses } from '../plan/plan.api.ts'

/** A version in a list: where it stands, not what it says. */
export const versionLine = z.object({
  id: id<'plan_version'>(),
  document: z.enum(planDocuments),
  title: z.string(),
  number: z.string(),
  status: z.enum(planStatuses),
  starter: z.boolean(),
  createdAt: instant,
  createdBy: z.string(),
  inForceAt: instant.nullable(),
  supersededAt: instant.nullable(),
  changeNote: z.string().nullable(),
  /** Given up: when, by whom and why. */
  withdrawn: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  revision,
})

/** One thing that is still missing, where, and what would mend it. */
const gap = z.object({
  kind: z.enum(['guidance', 'field', 'empty', 'setting', 'comment']),
  /** The place in the section's text where it stands, as a count of blocks from its beginning; null: the whole section. */
  block: z.number().int().nullable(),
  /** The field or part of the settings that it is about. */
  about: z.string().nullable(),
  says: z.string(),
})

const completeness = z.object({ done: z.number().int(), all: z.number().int() })

export const sectionLine = z.object({
  key: z.string(),
  title: z.string(),
  standard: z.boolean(),
  removedReason: z.string().nullable(),
  completeness,
  gaps: z.array(gap),
  openComments: z.number().int(),
  revision,
})

export const commentShape = z.object({
  id: z.string(),
  sectionKey: z.string(),
  body: z.string(),
  writtenAt: instant,
  writtenBy: z.string(),
  resolved: z.object({ at: instant, by: z.string() }).nullable(),
  answers: z.array(z.object({ id: z.string(), body: z.string(), writtenAt: instant, writtenBy: z.string() })),
})

export const sectionShape = z.object({
  key: z.string(),
  title: z.string(),
  body: z.string(),
  standard: z.boolean(),
  removedReason: z.string().nullable(),
  revision,
  changedAt: instant,
  changedBy: z.string(),
  comments: z.array(commentShape),
})

const fieldShape = z.object({
  key: z.string(),
  label: z.string(),
  help: z.string().nullable(),
  value: z.string().nullable(),
  required: z.boolean(),
})

export const draftShape = z.object({
  version: versionLine,
  sections: z.array(sectionLine),
  fields: z.array(fieldShape),
  completeness,
  /** What the plan needs and no section prints. */
  elsewhere: z.array(gap),
  /** Who else has it open right now, and which section. */
  editors: z.array(personName.extend({ sectionKey: z.string() })),
})

/**
 * What became of a text that was sent: saved as it is; merged with what others wrote elsewhere in the section; or, where both
 * changed the same block, nothing was stored and both texts are here to choose from.
 */
const saved = z.object({
  outcome: z.enum(['saved', 'merged', 'clash']),
  section: sectionShape,
  clashes: z.array(z.object({ block: z.number().int(), before: z.string(), mine: z.string(), theirs: z.string(), theirName: z.string() })),
})

/** How long it may be in fact, and how deep, is asked where it is stored; this keeps what is far too long from being read at all. */
const bodyOfSection = z.string('The text is missing.').max(500_000, 'This text is far too long for one section. Divide it into sections.')

const wizardQuestion = z.object({
  key: z.string(),
  question: z.string(),
  help: z.string().nullable(),
  kind: z.enum(['line', 'text', 'yes-no', 'choice', 'person', 'people', 'date']),
  choices: z.array(z.object({ key: z.string(), label: z.string() })),
  required: z.boolean(),
  /** What Muster already knows, to be looked over. */
  suggested: z.union([z.string(), z.array(z.string())]).nullable(),
})

const version = z.object({ planVersionId: id<'plan_version'>() })
const section = version.extend({ sectionKey: z.string().max(100) })
const comment = version.extend({ commentId: z.uuid() })

export const writingApi = {
  listDocuments: route({
    method: 'GET',
    path: '/plan/documents',
    access: readers,
    says: 'The plan and the handling procedure with all their versions, newest first.',
    reply: z.object({
      items: z.array(z.object({ document: z.enum(planDocuments), title: z.string(), versions: z.array(versionLine) })),
    }),
  }),

  showCopyQuestions: route({
    method: 'GET',
    path: '/plan/templates/:document/questions',
    access: workers,
    says: 'The dozen questions that making a copy of a template asks, with what is known already.',
    params: z.object({ document: z.enum(planDocuments) }),
    reply: z.object({ title: z.string(), questions: z.array(wizardQuestion) }),
  }),

  startDraft: route({
    method: 'POST',
    path: '/plan/drafts',
    access: workers,
    says: 'Begins a draft: a copy of the template with the answers filled in everywhere, or of the version in force. Refused while there is one.',
    body: z.object({
      document: z.enum(planDocuments),
      from: z.enum(['template', 'in-force']),
      answers: z.record(z.string().max(100), z.union([z.string().max(4000), z.array(z.string().max(200)).max(50)])).default({}),
    }),
    reply: versionLine,
  }),

  withdrawDraft: route({
    method: 'POST',
    path: '/plan/drafts/:planVersionId/withdrawal',
    access: workers,
    says: 'Gives a draft up, with a reason. It stays readable.',
    params: version,
    body: z.object({ reason: text('The reason', 2000), revision }),
    reply: versionLine,
  }),

  showDraft: route({
    method: 'GET',
    path: '/plan/drafts/:planVersionId',
    access: readers,
    says: 'A draft, in review or withdrawn: its sections with what is missing in each, its fields, and who else is writing.',
    params: version,
    reply: draftShape,
  }),

  showSection: route({
    method: 'GET',
    path: '/plan/drafts/:planVersionId/sections/:sectionKey',
    access: readers,
    says: 'One section with its text and what was said about it.',
    params: section,
    reply: sectionShape,
  }),

  saveSection: route({
    method: 'PUT',
    path: '/plan/drafts/:planVersionId/sections/:sectionKey',
    access: workers,
    says: 'Stores the text of a section. What others changed meanwhile is merged block by block; where both changed the same block nothing is stored and both are shown.',
    params: section,
    body: z.object({
      title: line('The title of the section'),
      /** The title as it was when writing began. Left out, a new title needs the newest revision. */
      titleBefore: z.string().nullable().default(null),
      body: bodyOfSection,
      /** The text as it was when writing began, and its revision: what was changed since is told apart by it. */
      before: bodyOfSection,
      revision,
    }),
    reply: saved,
    bodyLimitBytes: 4 * 1024 * 1024,
  }),

  addSection: route({
    method: 'POST',
    path: '/plan/drafts/:planVersionId/sections',
    access: workers,
    says: 'Adds a section of your own after another one, or at the beginning.',
    params: version,
    body: z.object({ title: line('The title of the section'), after: z.string().nullable() }),
    reply: draftShape,
  }),

  moveSection: route({
    method: 'PUT',
    path: '/plan/drafts/:planVersionId/sections/:sectionKey/place',
    access: workers,
    says: 'Moves a section behind another one, or to the beginning.',
    params: section,
    body: z.object({ after: z.string().nullable() }),
    reply: draftShape,
  }),

  removeSection: route({
    method: 'PUT',
    path: '/plan/drafts/:planVersionId/sections/:sectionKey/removal',
    access: workers,
    says: 'Takes a section out. A standard section says why, and its text is kept.',
    params: section,
    body: z.object({ reason: optionalText('The reason', 2000) }),
    reply: draftShape,
  }),

  restoreSection: route({
    method: 'DELETE',
    path: '/plan/drafts/:planVersionId/sections/:sectionKey/removal',
    access: workers,
    says: 'Puts a removed section back.',
    params: section,
    body: z.object({}),
    reply: draftShape,
  }),

  fillFields: route({
    method: 'PUT',
    path: '/plan/drafts/:planVersionId/fields',
    access: workers,
    says: 'Fills in fields. Only those that are sent are changed; each is refused if somebody else changed it since `before`.',
    params: version,
    body: z.object({
      fields: z
        .array(z.object({ key: z.string(), value: z.string().max(4000).nullable(), before: z.string().nullable() }))
        .min(1)
        .max(100),
    }),
    reply: draftShape,
  }),

  noteEditing: route({
    method: 'PUT',
    path: '/plan/drafts/:planVersionId/editing',
    access: workers,
    says: 'Says which section you have open, about every 20 seconds; answers who else is there and whether the section changed.',
    params: version,
    body: z.object({ sectionKey: z.string().max(100) }),
    reply: z.object({ editors: draftShape.shape.editors, sectionRevision: revision.nullable() }),
  }),

  addComment: route({
    method: 'POST',
    path: '/plan/drafts/:planVersionId/comments',
    access: workers,
    says: 'Says something about a section, or answers a comment. Possible in drafts and in review.',
    params: version,
    body: z.object({ sectionKey: z.string().max(100), body: text('The comment', 5000), answers: z.uuid().nullable().default(null) }),
    reply: z.object({ comments: z.array(commentShape) }),
  }),

  resolveComment: route({
    method: 'PUT',
    path: '/plan/drafts/:planVersionId/comments/:commentId/resolution',
    access: workers,
    says: 'Marks a comment as dealt with.',
    params: comment,
    body: z.object({}),
    reply: z.object({ comments: z.array(commentShape) }),
  }),

  reopenComment: route({
    method: 'DELETE',
    path: '/plan/drafts/:planVersionId/comments/:commentId/resolution',
    access: workers,
    says: 'Opens a comment again.',
    params: comment,
    body: z.object({}),
    reply: z.object({ comments: z.array(commentShape) }),
  }),
}
