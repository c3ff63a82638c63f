import { NotFound } from '../../base/errors.ts'
import type { PlanVersionId } from '../../base/ids.ts'
import { wallTime } from '../../base/wall-time.ts'
import type { Context } from '../../platform/context.ts'
import { findOrganisation } from '../people/organisation.store.ts'
import { listPeople } from '../people/person.store.ts'
import { gapsOf, type DraftGaps } from './completeness.ts'
import { findDraftVersion, type DraftVersion } from './draft.store.ts'
import { factsOfText } from './known-texts.ts'
import { listDiscussedSections } from './section.store.ts'

type Looking = Pick<Context, 'db' | 'now'>

/** Everything that a draft still lacks, section by section: what its page shows, and what submitting it is refused with. */
export async function gatherGaps(ctx: Looking, id: PlanVersionId): Promise<DraftGaps> {
  return (await gatherDraft(ctx, id)).gaps
}

type Sections = Awaited<ReturnType<typeof listDiscussedSections>>
export type Gathered = { version: DraftVersion; sections: Sections; gaps: DraftGaps }

/** Four queries; each text is read once. */
export async function gatherDraft({ db, now }: Looking, id: PlanVersionId): Promise<Gathered> {
  const version = await findDraftVersion(db, id)
  if (!version) throw new NotFound('draft')
  const sections = await listDiscussedSections(db, id)
  const people = await listPeople(db)
  const { zone } = await findOrganisation(db)
  const gaps = gapsOf({
    document: version.document,
    settings: version.settings,
    people,
    today: isoDay(now(), zone),
    sections: sections.map((section) => ({ ...section, text: factsOfText(section.body) })),
  })
  return { version, sections, gaps }
}

function isoDay(now: Date, zone: string): string {
  const { year, month, day } = wallTime(now, zone)
  return [String(year).padStart(4, '0'), ...[month, day].map((each) => String(each).padStart(2, '0'))].join('-')
}
