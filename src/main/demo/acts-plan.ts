import { wallTime } from '../../base/wall-time.ts'
import type { PersonId, PlanVersionId } from '../../base/ids.ts'
import { approvalApi } from '../../prepare/approval/approval.api.ts'
import { isoDay } from '../../prepare/approval/dates.ts'
import { peopleApi } from '../../prepare/people/person.api.ts'
import type { PlanDocument } from '../../prepare/plan/plan.store.ts'
import { settingsApi } from '../../prepare/writing/settings.api.ts'
import type { SettingsPartName } from '../../prepare/writing/settings-part-names.ts'
import { readPart, type PartValue } from '../../prepare/writing/settings-part.ts'
import { writingApi } from '../../prepare/writing/writing.api.ts'
import type { BodyOf } from '../../platform/http/route.ts'
import { demoPassword } from './cast.ts'
import type { Player, Stage } from './stage.ts'

type Answers = BodyOf<typeof writingApi.startDraft>['answers']

/** What those who write, sign and read the plan do, in a line each, so that its story reads as one. */
export async function begin(who: Player, document: PlanDocument, from: 'template' | 'in-force', answers: Answers): Promise<PlanVersionId> {
  return (await who.call(writingApi.startDraft, { body: { document, from, answers } })).id
}

/** Fills in fields that nobody filled in before, or empties them. */
export async function fill(who: Player, planVersionId: PlanVersionId, values: Record<string, string | null>): Promise<void> {
  const params = { planVersionId }
  const draft = await who.call(writingApi.showDraft, { params })
  const before = (key: string) => draft.fields.find((field) => field.key === key)?.value ?? null
  const fields = Object.entries(values).map(([key, value]) => ({ key, value, before: before(key) }))
  await who.call(writingApi.fillFields, { params, body: { fields } })
}

export async function write(
  who: Player,
  planVersionId: PlanVersionId,
  sectionKey: string,
  change: (body: string) => string,
): Promise<void> {
  const params = { planVersionId, sectionKey }
  const { title, body, revision } = await who.call(writingApi.showSection, { params })
  const after = change(body)
  if (after === body) throw new Error(`Nothing was changed in the section “${sectionKey}”`)
  await who.call(writingApi.saveSection, { params, body: { title, titleBefore: title, body: after, before: body, revision } })
}

/** Reads every section and puts the library's own sentence, or nothing, where the template only says what belongs there. */
export async function ownWords(who: Player, planVersionId: PlanVersionId, words: Record<string, (string | null)[]>): Promise<void> {
  const { sections } = await who.call(writingApi.showDraft, { params: { planVersionId } })
  for (const { key, gaps } of sections)
    if (gaps.some(({ kind }) => kind === 'guidance'))
      await write(who, planVersionId, key, (body) => withoutGuidance(body, words[key] ?? []))
}

function withoutGuidance(body: string, words: (string | null)[]): string {
  let at = 0
  return body.replaceAll(/\n:::guidance\n[\s\S]*?\n:::\n/g, () => {
    const own = words[at++]
    return own ? `\n${own}\n` : ''
  })
}

export async function settle<Part extends SettingsPartName>(
  who: Player,
  planVersionId: PlanVersionId,
  part: Part,
  change: (now: PartValue<Part>) => PartValue<Part>,
): Promise<void> {
  const { settings, hashes } = await who.call(settingsApi.showSettings, { params: { planVersionId } })
  const body = { value: change(readPart(settings, part)), before: hashes[part] ?? '' }
  await who.call(settingsApi.changeSettingsPart, { params: { planVersionId, part }, body })
}

type Comment = { sectionKey: string; body: string; answers?: string }

/** Says something about a section; answers with what others answer to. */
export async function remark(who: Player, planVersionId: PlanVersionId, comment: Comment): Promise<string> {
  const { comments } = await who.call(writingApi.addComment, { params: { planVersionId }, body: comment })
  return comments.at(-1)?.id ?? ''
}

export const settled = (who: Player, planVersionId: PlanVersionId, commentId: string) =>
  who.call(writingApi.resolveComment, { params: { planVersionId, commentId } })

/** Hands a draft over to be signed. `inDays`: it is to be in force from the beginning of that day; left out, with the last signature. */
export async function submit(
  stage: Stage,
  who: Player,
  planVersionId: PlanVersionId,
  { changeNote, inDays = null }: { changeNote: string; inDays?: number | null },
): Promise<void> {
  const params = { planVersionId }
  const { version } = await who.call(approvalApi.showApproval, { params })
  const day = new Date(stage.now().getTime() + (inDays ?? 0) * 24 * 3_600_000)
  const forceOn = inDays === null ? null : isoDay(wallTime(day, stage.zone))
  await who.call(approvalApi.submitDraft, { params, body: { changeNote, forceOn, revision: version.revision } })
}

export async function sign(who: Player, planVersionId: PlanVersionId, position: string): Promise<void> {
  const params = { planVersionId }
  const { version } = await who.call(approvalApi.readVersion, { params })
  const consent = { password: demoPassword, readToEnd: true, consent: true } as const
  const body = { typedName: who.actor.name, position, ...consent, contentHash: version.contentHash ?? '' }
  await who.call(approvalApi.signVersion, { params, body })
}

export const acknowledge = (who: Player, planVersionId: PlanVersionId) =>
  who.call(approvalApi.acknowledgeVersion, { params: { planVersionId } })

/** The people whom the plan may name, by name. */
export async function whoIsWho(who: Player): Promise<(name: string) => PersonId> {
  const { items } = await who.call(peopleApi.listPeople, {})
  return (name) => {
    const person = items.find((each) => each.name === name)
    if (!person) throw new Error(`Nobody is called ${name}`)
    return person.id
  }
}

/** Calls everybody but those named and writes down that their numbers are right. */
export async function verifyNumbers(stage: Stage, who: Player, notReached: string[]): Promise<void> {
  const verifiedOn = isoDay(wallTime(stage.now(), stage.zone))
  const { items } = await who.call(peopleApi.listPeople, {})
  for (const { id, name, kind, position, siteId, contacts, revision } of items) {
    if (kind === 'machine' || notReached.includes(name)) continue
    const body = { name, kind, position, siteId, contacts: contacts.map((each) => ({ ...each, verifiedOn })), revision }
    await who.call(peopleApi.changePerson, { params: { personId: id }, body })
  }
}
