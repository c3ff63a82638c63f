import type { ReactNode } from 'react'
import type { SettingsPartName } from '../../settings-part-names.ts'
import { partShapes, type PartValue } from '../../settings-part.ts'
import { AcknowledgementForm } from './AcknowledgementForm.tsx'
import { ApprovalForm } from './ApprovalForm.tsx'
import type { PartFormProps } from './bound.ts'
import { CallingOrderForm } from './CallingOrderForm.tsx'
import { CategoriesForm } from './CategoriesForm.tsx'
import { ClosingForm } from './ClosingForm.tsx'
import { CommunicationsForm } from './CommunicationsForm.tsx'
import { DismissalReasonsForm } from './DismissalReasonsForm.tsx'
import { MatrixForm } from './MatrixForm.tsx'
import { QuestionsForm } from './QuestionsForm.tsx'
import { ReportingForm } from './ReportingForm.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { SeveritiesForm } from './SeveritiesForm.tsx'
import { StartersForm } from './StartersForm.tsx'
import { TeamRolesForm } from './TeamRolesForm.tsx'
import { TitleForm } from './TitleForm.tsx'
import { TrainingForm } from './TrainingForm.tsx'

/** Playbooks have a list and a form each, in PlaybookParts. */
export type FormPart = Exclude<SettingsPartName, 'playbookOrder'>

export const partForms: { [Part in FormPart]: (props: PartFormProps<PartValue<Part>>) => ReactNode } = {
  title: TitleForm,
  teamRoles: TeamRolesForm,
  callingOrder: CallingOrderForm,
  categories: CategoriesForm,
  severities: SeveritiesForm,
  questions: QuestionsForm,
  matrix: MatrixForm,
  reporting: ReportingForm,
  starters: StartersForm,
  dismissalReasons: DismissalReasonsForm,
  communications: CommunicationsForm,
  closing: ClosingForm,
  training: TrainingForm,
  review: ReviewForm,
  approval: ApprovalForm,
  acknowledgement: AcknowledgementForm,
}

/** What the server says is there now. */
export const readValue = <Part extends SettingsPartName>(part: Part, value: unknown): PartValue<Part> =>
  partShapes[part].parse(value) as PartValue<Part>
