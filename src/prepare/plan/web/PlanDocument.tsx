import { CategoriesPart } from './CategoriesPart.tsx'
import { ClosingPart } from './ClosingPart.tsx'
import { DismissingPart } from './DismissingPart.tsx'
import { PlanContents } from './PlanContents.tsx'
import { planParts } from './plan-parts.ts'
import type { Settings } from './plan-query.ts'
import classes from './plan.module.css'
import { PlaybooksPart } from './PlaybooksPart.tsx'
import { QuestionsPart } from './QuestionsPart.tsx'
import { ReportersPart } from './ReportersPart.tsx'
import { ReportingPart } from './ReportingPart.tsx'
import { SeveritiesPart } from './SeveritiesPart.tsx'
import { TeamPart } from './TeamPart.tsx'

/** A plan that has no text yet, told by its settings in the order of plan-parts. */
export const PlanDocument = ({ settings }: { settings: Settings }) => (
  <div className={classes.frame}>
    <PlanContents items={Object.entries(planParts).map(([anchor, title]) => ({ anchor, title }))} />
    <div className={classes.parts}>
      <ReportingPart settings={settings} />
      <SeveritiesPart settings={settings} />
      <QuestionsPart settings={settings} />
      <CategoriesPart settings={settings} />
      <TeamPart settings={settings} />
      <PlaybooksPart settings={settings} />
      <ReportersPart settings={settings} />
      <DismissingPart settings={settings} />
      <ClosingPart settings={settings} />
    </div>
  </div>
)
