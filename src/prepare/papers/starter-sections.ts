import { section } from '../../platform/print/blocks.ts'
import type { Section } from '../../platform/print/document.ts'
import type { LiveBlock } from '../plan/text/directives.ts'
import { liveParts } from './live/live-parts.ts'
import type { PaperFacts } from './paper-facts.ts'
import { nested } from './text/part.ts'

/** The plan that ships has settings and no text yet: its live blocks are the document. */
const blocks: [title: string, block: LiveBlock][] = [
  ['Reporting', 'reporting'],
  ['The team', 'team'],
  ['Who is called, and in which order', 'calling-order'],
  ['Contact sheet', 'contact-sheet'],
  ['Kinds of incident', 'categories'],
  ['Severities', 'severities'],
  ['The severity questions', 'severity-questions'],
  ['Which answers make which severity', 'severity-matrix'],
  ['Playbooks', 'playbooks'],
  ['Who is told what', 'communication-matrix'],
  ['What reporters are told', 'reporters-guide'],
  ['Why a report is set aside', 'dismissal-reasons'],
  ['When an incident may be closed', 'closing-rules'],
  ['Training', 'training'],
  ['Review', 'review-rule'],
]

export const starterSections = (facts: PaperFacts): Section[] =>
  blocks.map(([title, block]) => ({ ...section(title, []), ...nested(liveParts(block, null, facts)) }))
