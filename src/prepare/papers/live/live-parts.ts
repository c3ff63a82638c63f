import type { Block } from '../../../platform/print/document.ts'
import { paragraph, quiet } from '../../../platform/print/blocks.ts'
import type { LiveBlock } from '../../plan/text/directives.ts'
import type { PaperFacts } from '../paper-facts.ts'
import type { Part } from '../text/part.ts'
import { approvals } from './approvals.ts'
import { changeLog } from './change-log.ts'
import { categories, dismissalReasons } from './classification.ts'
import { communicationMatrix } from './communications.ts'
import { contactSheet, outsideContacts } from './contacts.ts'
import { documentControl } from './document-control.ts'
import { playbookParts, playbooksParts } from './playbooks.ts'
import { reporting, reportersGuide } from './reporting.ts'
import { closingRules, reviewRule, updateCadence } from './rules.ts'
import { severities, severityMatrix, severityQuestions } from './severities.ts'
import { sites } from './sites.ts'
import { callingOrder, team } from './team.ts'
import { training } from './training.ts'

type Draw = (facts: PaperFacts, key: string | null) => Part[]

/** What a live block prints: what the settings and the people say now, so that paper and software cannot disagree. */
const drawings: Record<LiveBlock, Draw> = {
  'document-control': documentControl,
  'change-log': changeLog,
  sites,
  team,
  'calling-order': callingOrder,
  'contact-sheet': (facts) => onlyWithContacts(facts, contactSheet),
  'outside-contacts': (facts) => onlyWithContacts(facts, outsideContacts),
  categories,
  severities,
  'severity-questions': severityQuestions,
  'severity-matrix': severityMatrix,
  reporting,
  'reporters-guide': reportersGuide,
  'dismissal-reasons': dismissalReasons,
  'update-cadence': updateCadence,
  'closing-rules': closingRules,
  playbooks: playbooksParts,
  playbook: playbookParts,
  'communication-matrix': communicationMatrix,
  training,
  'review-rule': reviewRule,
  approvals,
}

export function liveParts(block: LiveBlock, key: string | null, facts: PaperFacts): Part[] {
  const said = facts.elsewhere?.[block]
  return said ? [paragraph([quiet(said)])] : drawings[block](facts, key)
}

const keptBack: Block = paragraph([
  quiet('Names and numbers stand on the contact sheet. It holds private numbers, so it is handed out to the response team only.'),
])

const onlyWithContacts = (facts: PaperFacts, draw: (facts: PaperFacts) => Block[]): Part[] =>
  facts.withContacts ? draw(facts) : [keptBack]
