import { keyOf } from './variables.ts'
import type { Known, Note } from './imported.ts'

/** Other names under which the sections of the templates go about; compared without numbers, marks and capitals. */
const otherNames: Record<string, string[]> = {
  'document-control': ['revision history', 'version history', 'version control', 'document history', 'change history'],
  purpose: ['introduction', 'purpose and scope', 'overview', 'purpose scope and objectives', 'purpose and objectives'],
  team: [
    'the incident response team',
    'response team',
    'team',
    'roles and responsibilities',
    'incident response team roles',
    'team roles and responsibilities',
    'csirt',
  ],
  'outside-contacts': ['external contacts', 'external parties', 'vendors and partners'],
  classification: [
    'classification',
    'incident classification and severity',
    'severity',
    'severity levels',
    'incident severity',
    'incident categories',
    'incident classification and prioritization',
  ],
  reporting: ['reporting', 'reporting an incident', 'reporting incidents', 'how to report an incident', 'incident reporting procedure'],
  procedures: [
    'procedures',
    'response procedures',
    'incident response process',
    'incident response phases',
    'incident handling',
    'incident handling procedures',
    'response phases',
  ],
  communications: ['communication', 'communications', 'communications plan', 'communication strategy', 'communication and notification'],
  documentation: [
    'documentation',
    'evidence',
    'evidence handling',
    'documentation and reporting',
    'record keeping',
    'documentation and record keeping',
  ],
  legal: ['legal', 'legal and regulatory requirements', 'legal requirements', 'compliance', 'legal and compliance', 'breach notification'],
  continuity: ['recovery', 'business continuity', 'continuity', 'disaster recovery', 'business continuity and disaster recovery'],
  training: ['training', 'awareness', 'training and awareness program', 'awareness and training'],
  exercises: ['exercises', 'testing', 'testing and exercises', 'plan testing', 'tests', 'training and testing'],
  review: [
    'review',
    'plan review',
    'review and update',
    'review and updates',
    'plan maintenance',
    'maintenance',
    'plan review and maintenance',
    'continuous improvement',
    'lessons learned',
  ],
  approval: ['approvals', 'sign-off', 'plan approval', 'signatures', 'approval and signatures'],
  'physical-security': ['physical security incidents'],
  'contact-sheet': ['contact list', 'contacts', 'contact information', 'emergency contacts', 'contact sheet', 'appendix contact list'],
  'first-hour': ['the first hour', 'first hour', 'first hour checklist'],
  playbooks: ['playbooks', 'appendix playbooks'],
  glossary: ['glossary', 'definitions', 'terms and definitions', 'glossary of terms', 'appendix glossary', 'acronyms'],
  standards: ['standards'],
  definition: ['definitions', 'definition of an incident', 'what is an incident'],
  roles: ['roles', 'team', 'incident response team'],
  handling: ['handling', 'incident handling', 'procedures', 'handling procedure', 'incident response procedure', 'procedure'],
  references: ['related documents', 'reference', 'related policies'],
}

/** A title without what does not matter for recognising it. */
const bare = (title: string): string =>
  title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/^(section|part|chapter|appendix|annex)\s+[\da-z]{1,3}\s*[.:–-]\s*/, '')
    .replace(/^\d+(\.\d+)*[.)]?\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim()

/**
 * Gives each section a key: that of the template's section where its title says so plainly, else one of its own. Titles that
 * are the template's own go first, so that a looser likeness does not take their place.
 */
export function nameSections(titles: string[], known: Known['sections']): { key: string; standard: boolean }[] {
  const free = new Map(known.map(({ key, title }) => [key, title]))
  const keys: (string | null)[] = titles.map(() => null)
  const take = (fits: (title: string, key: string, standard: string) => boolean): void =>
    titles.forEach((title, at) => {
      if (keys[at]) return
      const found = [...free].find(([key, standard]) => fits(bare(title), key, bare(standard)))
      if (found) keys[at] = found[0]
      if (found) free.delete(found[0])
    })
  take((title, _, standard) => title === standard)
  take((title, key) => title === key.replaceAll('-', ' ') || (otherNames[key] ?? []).includes(title))
  const taken = new Set([...known.map(({ key }) => key), ...keys.filter((key) => key !== null)])
  return titles.map((title, at) => {
    const key = keys[at]
    return key ? { key, standard: true } : { key: ownKey(title, taken), standard: false }
  })
}

function ownKey(title: string, taken: Set<string>): string {
  const wanted = keyOf(title).slice(0, 60).replace(/-+$/, '') || 'section'
  let key = wanted
  for (let number = 2; taken.has(key); number += 1) key = `${wanted}-${number}`
  taken.add(key)
  return key
}

/** With fewer sections in common, it is another kind of document. */
const likeTheTemplate = 3

/** Sections of the template that the document has nothing for. */
export function tellMissing(keys: string[], known: Known['sections']): Note[] {
  const missing = known.filter(({ key, optional }) => !optional && !keys.includes(key)).map(({ title }) => title)
  if (missing.length === 0 || known.filter(({ key }) => keys.includes(key)).length < likeTheTemplate) return []
  const says = 'The template has sections for which nothing was found. Look whether you want to add them.'
  return [{ kind: 'section', weight: 'told', says, words: missing.join(' · '), near: null }]
}

/**
 * At which level headings begin sections: the highest that is there more than once. One heading of the highest level is the
 * title of the document, if it stands first.
 */
export function sectionLevel(levels: number[]): number {
  const highest = Math.min(...levels)
  const alone = levels.filter((level) => level === highest).length === 1 && levels[0] === highest
  const others = levels.filter((level) => level !== highest)
  return alone && others.length > 1 ? Math.min(...others) : highest
}

/** “3.2 Scope”, “4) Team”. A bare number counts only where most headings begin with one: “24 hours” is a title of its own. */
export function typedNumber(title: string, all: string[]): string | null {
  const certain = pointed.exec(title)
  if (certain) return certain[0]
  const most = all.length > 1 && all.filter((each) => pointed.test(each) || bareNumber.test(each)).length * 2 >= all.length
  return most ? (bareNumber.exec(title)?.[0] ?? null) : null
}

const pointed = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+)[\s\u00A0]+(?=\S)/
const bareNumber = /^\d{1,2}[\s\u00A0]+(?=\S)/
