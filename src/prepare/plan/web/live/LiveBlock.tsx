import { memo, type ReactNode } from 'react'
import type { LiveBlock as Name } from '../../text/directives.ts'
import { CategoryEntries } from '../CategoriesPart.tsx'
import { ClosingRules } from '../ClosingPart.tsx'
import { DismissalEntries } from '../DismissingPart.tsx'
import { MatrixTables } from '../MatrixTables.tsx'
import { QuestionEntries } from '../QuestionsPart.tsx'
import { ReporterEntries } from '../ReportersPart.tsx'
import { ReportingRule } from '../ReportingPart.tsx'
import { SeverityTable } from '../SeveritiesPart.tsx'
import { ApprovalsBlock, ChangeLogBlock, DocumentControlBlock, SitesBlock } from './DocumentBlocks.tsx'
import type { LiveFacts } from './live-facts.ts'
import { PlaybookBlock, PlaybooksBlock } from './PlaybookBlock.tsx'
import { CommunicationMatrixBlock, ReviewRuleBlock, TrainingBlock, UpdateCadenceBlock } from './RuleBlocks.tsx'
import { CallingOrderBlock, ContactSheetBlock, OutsideContactsBlock, TeamBlock } from './TeamBlocks.tsx'

type Props = { name: Name; attributes: Record<string, string | null | undefined>; facts: LiveFacts }

/** What a live block of a text shows: the settings and the people as they are, so that plan and software cannot disagree. */
export const LiveBlock = memo(({ name, attributes, facts }: Props) => drawings[name](facts, attributes))
LiveBlock.displayName = 'LiveBlock'

const drawings: Record<Name, (facts: LiveFacts, attributes: Props['attributes']) => ReactNode> = {
  'document-control': (facts) => <DocumentControlBlock {...facts} />,
  'change-log': (facts) => <ChangeLogBlock {...facts} />,
  sites: (facts) => <SitesBlock {...facts} />,
  team: (facts) => <TeamBlock {...facts} />,
  'calling-order': (facts) => <CallingOrderBlock {...facts} />,
  'contact-sheet': (facts) => <ContactSheetBlock {...facts} />,
  'outside-contacts': (facts) => <OutsideContactsBlock {...facts} />,
  categories: ({ settings }) => <CategoryEntries {...settings} />,
  severities: ({ settings }) => <SeverityTable {...settings} />,
  'severity-questions': ({ settings }) => <QuestionEntries settings={settings} />,
  'severity-matrix': ({ settings }) => <MatrixTables settings={settings} />,
  reporting: ({ settings }) => <ReportingRule {...settings} />,
  'reporters-guide': ({ settings }) => <ReporterEntries {...settings} />,
  'dismissal-reasons': ({ settings }) => <DismissalEntries {...settings} />,
  'update-cadence': (facts) => <UpdateCadenceBlock {...facts} />,
  'closing-rules': ({ settings }) => <ClosingRules {...settings} />,
  playbooks: (facts) => <PlaybooksBlock {...facts} />,
  playbook: (facts, { key }) => <PlaybookBlock facts={facts} playbookKey={key ?? undefined} />,
  'communication-matrix': (facts) => <CommunicationMatrixBlock {...facts} />,
  training: (facts) => <TrainingBlock {...facts} />,
  'review-rule': (facts) => <ReviewRuleBlock {...facts} />,
  approvals: (facts) => <ApprovalsBlock {...facts} />,
}
