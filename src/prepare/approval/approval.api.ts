import { z } from 'zod'
import { accessRoles, everyRole, readers, workers } from '../../base/actor.ts'
import { instant, line, optionalText, revision, text } from '../../base/fields.ts'
import { id } from '../../base/ids.ts'
import { done, route } from '../../platform/http/route.ts'
import { personName, personShape } from '../people/person.api.ts'
import { planDocuments, planStatuses } from '../plan/plan.api.ts'
import { settingsShape } from '../plan/settings.ts'
import { askedCauses, reviewCauses, reviewStates } from './reviewing.ts'

/** Everybody who may write something: a signatory or a reader may have any access role but the auditor's. */
export const signers = everyRole.filter((role) => role !== 'auditor')

const handed = z.object({ at: instant, by: personName })

export const standingShape = z.object({
  id: id<'plan_version'>(),
  document: z.enum(planDocuments),
  title: z.string(),
  number: z.string(),
  status: z.enum(planStatuses),
  starter: z.boolean(),
  contentHash: z.string().nullable(),
  changeNote: z.string().nullable(),
  submitted: handed.nullable(),
  changesAsked: handed.extend({ what: z.string() }).nullable(),
  forceFrom: instant.nullable(),
  approvedAt: instant.nullable(),
  inForceAt: instant.nullable(),
  supersededAt: instant.nullable(),
  hasPdf: z.boolean(),
  revision,
})

/** Somebody whom the plan names to sign, and their signature once it is there. */
const signatory = z.object({
  person: personName,
  position: z.string(),
  signature: z
    .object({ name: z.string(), position: z.string(), signedAt: instant, onPaper: z.boolean(), scanFileId: id<'file'>().nullable() })
    .nullable(),
})

const signing = z.object({
  needed: z.number().int(),
  /** How many signatures are still missing. */
  open: z.number().int(),
  signatories: z.array(signatory),
  /** Whether you are named and have not signed. */
  yourTurn: z.boolean(),
})

export const approvalShape = z.object({ version: standingShape, signing })

/** One thing that is missing before submission: where it stands, what is wrong, how to mend it. `stops` is false for what is only worth a look. */
export const obstacleShape = z.object({
  sectionKey: z.string().nullable(),
  sectionTitle: z.string().nullable(),
  /** The field or the part of the settings that it is about. */
  about: z.string().nullable(),
  says: z.string(),
  mend: z.string().nullable(),
  stops: z.boolean(),
})

export const reviewShape = z.object({
  id: id<'plan_review'>(),
  planVersionId: id<'plan_version'>(),
  document: z.enum(planDocuments),
  title: z.string(),
  number: z.string(),
  cause: z.enum(reviewCauses),
  because: z.string(),
  dueAt: instant,
  openedAt: instant,
  state: z.enum(reviewStates),
  finding: z
    .object({
      outcome: z.enum(['unchanged', 'new-version']),
      note: z.string().nullable(),
      at: instant,
      by: personName,
      leadsTo: z.object({ id: id<'plan_version'>(), number: z.string(), status: z.enum(planStatuses) }).nullable(),
    })
    .nullable(),
  signing,
  doneAt: instant.nullable(),
})

const sectionName = z.object({ key: z.string(), title: z.string() })

const owedReading = z.object({
  planVersionId: id<'plan_version'>(),
  document: z.enum(planDocuments),
  title: z.string(),
  number: z.string(),
  dueAt: instant,
  /** The whole document; otherwise only these sections. */
  whole: z.boolean(),
  sections: z.array(sectionName),
})

export const dutiesShape = z.object({
  toSign: z.array(
    z.object({
      planVersionId: id<'plan_version'>(),
      reviewId: id<'plan_review'>().nullable(),
      document: z.enum(planDocuments),
      title: z.string(),
      number: z.string(),
      since: instant,
    }),
  ),
  toRead: z.array(owedReading),
  /** Reviews that are owed now; only for those who work on the plan or look at it. */
  reviews: z.array(z.object({ id: id<'plan_review'>(), document: z.enum(planDocuments), because: z.string(), dueAt: instant })),
  /** Only for those who write the plan: the one that Muster came with is still all there is. */
  makePlan: z.boolean(),
  changesAsked: z.array(
    z.object({ planVersionId: id<'plan_version'>(), title: z.string(), number: z.string(), what: z.string(), by: personName }),
  ),
})

export const readerShape = z.object({
  person: personName,
  role: z.enum(accessRoles),
  whole: z.boolean(),
  sections: z.array(sectionName),
  /** Null where nothing is owed any more. */
  dueAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  remindedOn: z.string().nullable(),
})

const readersShape = z.object({ title: z.string(), number: z.string(), status: z.enum(planStatuses), items: z.array(readerShape) })

const version = z.object({ planVersionId: id<'plan_version'>() })
const review = z.object({ reviewId: id<'plan_review'>() })

/** What signing needs: the password again, proof of reading, the consent, the name and the position. */
const signature = z.object({
  typedName: line('Your name'),
  position: line('Your position'),
  password: z.string('Your password is missing.').min(1, 'Your password is missing.').max(1000),
  readToEnd: z.literal(true, 'Please read the document to its end before you sign it.'),
  consent: z.literal(true, 'Please agree to the sentence above your name.'),
  /** The fingerprint of the text that was shown. Another one than the present is refused. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'The fingerprint of the text that was read is missing. Open the page again.'),
})

const onPaper = z.object({
  personId: id<'person'>(),
  position: line('The position'),
  signedOn: z.iso.date('Give the day that stands on the paper.'),
  scanFileId: id<'file'>(),
})

export const approvalApi = {
  showApproval: route({
    method: 'GET',
    path: '/plan/versions/:planVersionId/approval',
    access: everyRole,
    says: 'Where a version stands: submitted, signed by whom, who is missing, from when it is in force.',
    params: version,
    reply: approvalShape,
  }),

  readVersion: route({
    method: 'GET',
    path: '/plan/versions/:planVersionId/reading',
    access: everyRole,
    says: 'The whole text of a version with its fingerprint, to be read before signing or acknowledging it.',
    params: version,
    reply: approvalShape.extend({
      settings: settingsShape,
      sections: z.array(z.object({ key: z.string(), title: z.string(), body: z.string(), removedReason: z.string().nullable() })),
      /** Whom the text names. Null for those who may not see how people are reached. */
      people: z.array(personShape).nullable(),
      /** The versions of this document that were in force, newest first. */
      changes: z.array(z.object({ number: z.string(), inForceAt: instant.nullable(), changeNote: z.string().nullable() })),
    }),
  }),

  listObstacles: route({
    method: 'GET',
    path: '/plan/versions/:planVersionId/obstacles',
    access: readers,
    says: 'Everything that is missing before a draft can be submitted, with its place and how to mend it.',
    params: version,
    reply: z.object({ items: z.array(obstacleShape) }),
  }),

  submitDraft: route({
    method: 'POST',
    path: '/plan/versions/:planVersionId/submission',
    access: workers,
    says: 'Submits a draft for signing. Refuses with `plan.incomplete` and everything that is missing; from then on its text stands.',
    params: version,
    body: z.object({
      changeNote: text('What is new in this version', 2000),
      /** A day of the organisation; null: in force with the last signature. */
      forceOn: z.iso.date('Give the day as a date.').nullable().default(null),
      revision,
    }),
    reply: approvalShape,
  }),

  askForChanges: route({
    method: 'POST',
    path: '/plan/versions/:planVersionId/change-request',
    access: signers,
    says: 'Sends a version in review back to its draft and says what to change. Its signatures no longer count. For signatories and those who write.',
    params: version,
    body: z.object({ what: text('What should be changed', 5000) }),
    reply: done,
  }),

  signVersion: route({
    method: 'POST',
    path: '/plan/versions/:planVersionId/signatures',
    access: signers,
    says: 'Signs a version in review. Only for the signatories of the plan, with their password again; the last signature approves it.',
    params: version,
    body: signature,
    reply: approvalShape,
  }),

  recordPaperSignature: route({
    method: 'POST',
    path: '/plan/versions/:planVersionId/paper-signatures',
    access: workers,
    says: 'Records that a signatory signed a version in review on paper, with the scan of it.',
    params: version,
    body: onPaper,
    reply: approvalShape,
  }),

  showPlanDuties: route({
    method: 'GET',
    path: '/plan/duties',
    access: everyRole,
    says: 'What the plan wants of you: to make it, to sign, to read, to review, to change.',
    reply: dutiesShape,
  }),

  acknowledgeVersion: route({
    method: 'POST',
    path: '/plan/versions/:planVersionId/acknowledgements',
    access: signers,
    says: 'Says that you have read the version in force, or your part of it. Saying it twice is saying it once.',
    params: version,
    reply: dutiesShape,
  }),

  listAcknowledgements: route({
    method: 'GET',
    path: '/plan/versions/:planVersionId/acknowledgements',
    access: readers,
    says: 'Who has said that they have read a version, who has not, by when, and when they were reminded.',
    params: version,
    reply: readersShape,
  }),

  remindReaders: route({
    method: 'POST',
    path: '/plan/versions/:planVersionId/reminders',
    access: workers,
    says: 'Mails those who have not said that they have read the version in force, each at most once a day.',
    params: version,
    reply: z.object({ reminded: z.number().int(), list: readersShape }),
  }),

  listReviews: route({
    method: 'GET',
    path: '/plan/reviews',
    access: readers,
    says: 'The reviews of the plan and the procedure: owed, under way and done, newest due first.',
    reply: z.object({ items: z.array(reviewShape) }),
  }),

  showReview: route({
    method: 'GET',
    path: '/plan/reviews/:reviewId',
    access: everyRole,
    says: 'One review: why it is owed, what was found, who signed that nothing changes.',
    params: review,
    reply: reviewShape,
  }),

  askForReview: route({
    method: 'POST',
    path: '/plan/reviews',
    access: workers,
    says: 'Opens a review because of an exercise, a change of the law or of the team, or because somebody asks for it.',
    body: z.object({
      document: z.enum(planDocuments).default('plan'),
      cause: z.enum(askedCauses),
      because: text('Why it should be reviewed', 1000),
    }),
    reply: reviewShape,
  }),

  decideReview: route({
    method: 'PUT',
    path: '/plan/reviews/:reviewId/finding',
    access: workers,
    says: 'Says what a review found: nothing to change, which the signatories then sign, or a new version, which is begun.',
    params: review,
    body: z.object({ outcome: z.enum(['unchanged', 'new-version']), note: optionalText('What was looked at', 5000) }),
    reply: reviewShape,
  }),

  signReview: route({
    method: 'POST',
    path: '/plan/reviews/:reviewId/signatures',
    access: signers,
    says: 'Signs that a review found nothing to change. The last signature needed ends the review and moves the yearly date.',
    params: review,
    body: signature,
    reply: reviewShape,
  }),

  recordPaperReviewSignature: route({
    method: 'POST',
    path: '/plan/reviews/:reviewId/paper-signatures',
    access: workers,
    says: 'Records that a signatory signed on paper that a review found nothing to change, with the scan of it.',
    params: review,
    body: onPaper,
    reply: reviewShape,
  }),
}
