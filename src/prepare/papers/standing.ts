import type { Mark } from '../../platform/print/document.ts'
import type { PlanSettings } from '../plan/settings.ts'
import type { PaperFacts } from './paper-facts.ts'
import { tellDay } from './telling.ts'

/** Where a version stands, as its papers say it on every page. */

export function standingWords(facts: PaperFacts): string {
  const { status, starter, countsFrom, approvedAt, supersededAt } = facts.version
  if (starter) return 'Shipped with Muster; in force until an own plan is approved'
  if (status === 'draft') return 'Draft, not approved'
  if (status === 'withdrawn') return 'Withdrawn, never approved'
  if (status === 'in-review') return 'In review, not approved'
  const approved = approvedAt ? `Approved on ${tellDay(facts, approvedAt)}` : 'Approved'
  const from = countsFrom ? `, in force from ${tellDay(facts, countsFrom)}` : ''
  return status === 'superseded' && supersededAt ? `${approved}${from} to ${tellDay(facts, supersededAt)}` : `${approved}${from}`
}

export function marksOf({ version: { status, settings } }: Pick<PaperFacts, 'version'>): Mark[] {
  const mark = stateMarks[status]
  return [...(mark ? [mark] : []), { text: settings.tlp, tone: tlpTones[settings.tlp] }]
}

const stateMarks: Partial<Record<PaperFacts['version']['status'], Mark>> = {
  draft: { text: 'DRAFT', tone: 'danger' },
  withdrawn: { text: 'WITHDRAWN', tone: 'danger' },
  'in-review': { text: 'IN REVIEW', tone: 'warning' },
  superseded: { text: 'REPLACED', tone: 'warning' },
}

type Label = PlanSettings['tlp']

const tlpTones: Record<Label, Mark['tone']> = {
  'TLP:CLEAR': 'clear',
  'TLP:GREEN': 'green',
  'TLP:AMBER': 'confidential',
  'TLP:AMBER+STRICT': 'confidential',
  'TLP:RED': 'red',
}

/** Traffic Light Protocol 2.0 (FIRST), in words of the house. */
export const tlpMeaning: Record<Label, string> = {
  'TLP:CLEAR': 'may be given to anybody.',
  'TLP:GREEN': 'may go to partners and others in our field, and is not to be published.',
  'TLP:AMBER': 'for people of this organization and of those who work with us, as far as they need to know it.',
  'TLP:AMBER+STRICT': 'for people of this organization who need to know it.',
  'TLP:RED': 'for those only who were given it by name.',
}
