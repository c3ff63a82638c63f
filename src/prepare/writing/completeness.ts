import type { TextFacts } from '../plan/text/text-facts.ts'
import { excerptOf } from '../../base/excerpt.ts'
import { checksOf, type Check, type Facts } from './live-block-checks.ts'

/** One thing that is still missing. `block`: the place in the section's text; null where it is about the whole section. */
export type Gap = {
  kind: 'guidance' | 'field' | 'empty' | 'setting' | 'comment'
  block: number | null
  /** The key of the field, the part of the settings, or the id of the comment that it is about. */
  about: string | null
  says: string
}

export type Completeness = { done: number; all: number }

/** Everything there is to know about a draft to say what it lacks. The settings are the plan's, for a procedure too. */
export type DraftFacts = Facts & {
  document: 'plan' | 'procedure'
  sections: {
    key: string
    title: string
    removedReason: string | null
    guidanceAtStart: number
    openComments: { id: string; body: string; by: string }[]
    text: TextFacts
  }[]
}

export type SectionGaps = { key: string; title: string; gaps: Gap[]; completeness: Completeness }

/** `elsewhere` is what the plan needs and no section prints: a matrix that leaves something open whose table was taken out. */
export type DraftGaps = { sections: SectionGaps[]; elsewhere: Gap[]; completeness: Completeness }

/**
 * What is missing in each section, in the order of reading, and how far it has come. Each lack of the settings is told once,
 * where they are printed first; a field that is empty is told in each section that prints it. Submitting asks for the same.
 */
export function gapsOf(facts: DraftFacts): DraftGaps {
  const checks = checksOf(facts).map((check) => ({ ...check, at: homeOf(check, facts) }))
  const sections = facts.sections.map((section) =>
    gapsOfSection(
      section,
      facts,
      checks.filter(({ at }) => at?.section === section.key),
    ),
  )
  const homeless = facts.document === 'plan' ? checks.filter(({ at, asked }) => at === null && asked) : []
  const elsewhere = homeless.filter(isMissing).map((check) => settingGap(check, null))
  const done = sum(sections.map(({ completeness }) => completeness.done))
  return { sections, elsewhere, completeness: { done, all: sum(sections.map(({ completeness }) => completeness.all)) + elsewhere.length } }
}

/** The whole list from the first section to the last, each field once. `sectionKey` null: what no section prints. */
export function listGaps({ sections, elsewhere }: DraftGaps): (Gap & { sectionKey: string | null; sectionTitle: string | null })[] {
  const all = sections.flatMap(({ key, title, gaps }) => gaps.map((gap) => ({ ...gap, sectionKey: key, sectionTitle: title })))
  const fields = all.filter(({ kind }) => kind === 'field').map(({ about }) => about)
  let fieldAt = 0
  const once = all.filter(({ kind, about }) => kind !== 'field' || fields.indexOf(about) === fieldAt++)
  return [...once, ...elsewhere.map((gap) => ({ ...gap, sectionKey: null, sectionTitle: null }))]
}

type Home = { section: string; block: number }
type Placed = Check & { at: Home | null }
type SectionFacts = DraftFacts['sections'][number]

function homeOf({ homes }: Check, { sections }: DraftFacts): Home | null {
  for (const { key, text } of sections.filter(isThere)) {
    const live = text.live.find(({ name }) => homes.includes(name))
    if (live) return { section: key, block: live.block }
  }
  return null
}

const isThere = ({ removedReason }: SectionFacts) => removedReason === null

function gapsOfSection(section: SectionFacts, facts: DraftFacts, checks: Placed[]): SectionGaps {
  const { key, title, guidanceAtStart, openComments, text } = section
  if (!isThere(section)) return { key, title, gaps: [], completeness: { done: 0, all: 0 } }
  const fields = text.fields.map((used) => fieldGap(used, facts))
  const gaps = [
    ...(text.says ? [] : [emptyGap]),
    ...[
      ...text.guidance.map(guidanceGap),
      ...fields.filter((gap) => gap !== null),
      ...playbookGaps(text, facts),
      ...checks.filter(isMissing).map((check) => settingGap(check, check.at)),
    ].sort((a, b) => (a.block ?? 0) - (b.block ?? 0)),
    ...openComments.map(commentGap),
  ]
  const replaced = Math.max(guidanceAtStart - text.guidance.length, 0)
  const filled = text.fields.filter((used, at) => fields[at] === null && isRequired(used.key, facts)).length
  const done = replaced + filled + (text.says ? 1 : 0) + checks.filter((check) => !isMissing(check)).length
  return { key, title, gaps, completeness: { done, all: done + gaps.length } }
}

const emptyGap: Gap = { kind: 'empty', block: null, about: null, says: 'Nothing is written here yet.' }

const guidanceGap = (block: number): Gap => ({
  kind: 'guidance',
  block,
  about: null,
  says: 'Guidance is left here. Write your own words in its place, or take it out.',
})

const fieldOf = (key: string, { settings }: DraftFacts) => settings.fields.find((each) => each.key === key)
const isRequired = (key: string, facts: DraftFacts): boolean => fieldOf(key, facts)?.required ?? false

function fieldGap({ key, block }: { key: string; block: number }, facts: DraftFacts): Gap | null {
  const field = fieldOf(key, facts)
  if (!field)
    return {
      kind: 'field',
      block,
      about: key,
      says: `There is no field “${key}”. Choose one that there is, or write the words themselves.`,
    }
  if (!field.required || field.value?.trim()) return null
  return { kind: 'field', block, about: key, says: `“${field.label}” is not filled in yet.` }
}

function playbookGaps({ live }: TextFacts, { settings }: DraftFacts): Gap[] {
  const missing = live.filter(({ name, playbook }) => name === 'playbook' && !settings.playbooks.some(({ key }) => key === playbook))
  return missing.map(({ playbook, block }) => ({
    kind: 'setting',
    block,
    about: 'playbookOrder',
    says: playbook
      ? `There is no playbook “${playbook}”. Choose another, or take this place out.`
      : 'It is not said which playbook stands here.',
  }))
}

const isMissing = ({ says }: Check): boolean => says !== null
const settingGap = ({ about, says }: Check, at: Home | null): Gap => ({
  kind: 'setting',
  block: at?.block ?? null,
  about,
  says: says ?? '',
})

const commentGap = ({ id, body, by }: SectionFacts['openComments'][number]): Gap => ({
  kind: 'comment',
  block: null,
  about: id,
  says: `A comment of ${by} is open: “${excerptOf(body.replace(/\s+/g, ' '), 120)}”`,
})

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
