import type { ReplyOf } from '../../platform/http/route.ts'
import type { peopleApi } from '../../prepare/people/person.api.ts'
import { statusWords } from '../../prepare/approval/web/approval-words.ts'
import type { Reading } from '../../prepare/approval/web/approval-queries.ts'
import type { LiveFacts } from '../../prepare/plan/web/live/live-facts.ts'

/** What the text of a version prints beside its words, from what is sent to whoever reads or signs it. */
export const factsOf = (
  { version, settings, people, changes, signing }: Reading,
  organisation: ReplyOf<typeof peopleApi.showOrganisation>,
): LiveFacts => ({
  settings,
  people,
  organisation,
  version: { ...version, standing: statusWords[version.status].toLowerCase() },
  changes,
  signatories: signing.signatories.map(({ person, position, signature }) => ({
    name: person.name,
    position: signature?.position ?? position,
    signedAt: signature?.signedAt ?? null,
    onPaper: signature?.onPaper ?? false,
  })),
})
