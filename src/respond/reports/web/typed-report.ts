import type { FileId, PersonId } from '../../../base/ids.ts'
import type { BodyOf } from '../../../platform/http/route.ts'
import { noMoment } from '../../../web/design/typed-moment.ts'
import type { reportApi } from '../report.api.ts'

/** A report as it is being typed. It is kept in this browser until it is on its way. */
export const emptyReport = {
  channel: 'form' as 'form' | 'phone' | 'visit',
  /** Of a call or a visit: somebody we know, somebody who gave a name, or nobody to be named. */
  teller: 'known' as 'known' | 'named' | 'anonymous',
  reporterId: null as PersonId | null,
  reporterName: '',
  reporterContact: '',
  /** Of a report of one's own. */
  anonymous: false,
  mayCall: false,
  called: noMoment,
  starter: '',
  what: '',
  noticed: noMoment,
  place: '',
  stillGoingOn: 'unsure' as 'yes' | 'no' | 'unsure',
  doneSoFar: '',
  lateReason: '',
  confidential: false,
  about: '',
  concerns: [] as PersonId[],
  files: [] as { id: FileId; name: string; sizeBytes: number }[],
  exercise: false,
}
export type TypedReport = typeof emptyReport

export const isOwn = ({ channel }: Pick<TypedReport, 'channel'>): boolean => channel === 'form'

/** What is sent. The time of telling is always named, because a report that waits in the outbox must not become late there. */
export function reportBody(typed: TypedReport, reportedAt: Date, noticedText: string | null): BodyOf<typeof reportApi.fileReport> {
  const { channel, starter, what, stillGoingOn, mayCall, confidential, exercise } = typed
  return {
    channel,
    starter,
    what,
    stillGoingOn,
    exercise,
    noticedText,
    ...whoTold(typed),
    reportedAt: reportedAt.toISOString(),
    place: typed.place || null,
    doneSoFar: typed.doneSoFar || null,
    lateReason: typed.lateReason || null,
    mayCall,
    confidential,
    about: confidential && typed.about ? typed.about : null,
    concerns: confidential ? typed.concerns : [],
    fileIds: typed.files.map(({ id }) => id),
  }
}

/** Only what belongs to the answer that was chosen last: nobody is named who wanted to stay unnamed. */
function whoTold(typed: TypedReport) {
  const { teller, reporterId, reporterName } = typed
  const anonymous = isOwn(typed) ? typed.anonymous : teller === 'anonymous'
  const reporterContact = anonymous ? null : typed.reporterContact || null
  if (isOwn(typed) || anonymous) return { anonymous, reporterContact }
  return teller === 'known' ? { reporterId, reporterContact } : { reporterName: reporterName || null, reporterContact }
}
