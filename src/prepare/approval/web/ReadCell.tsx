import { DueText } from '../../../web/design/DueText.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import type { Readers } from './approval-queries.ts'

/** When it was read, or by when it must be. */
export const ReadCell = ({ reader: { acknowledgedAt, dueAt } }: { reader: Readers['items'][number] }) =>
  acknowledgedAt ? <MomentText at={acknowledgedAt} as="short" /> : <DueText at={dueAt} />
