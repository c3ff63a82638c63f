import type { SeverityLevel } from '../../../prepare/plan/settings-words.ts'
import { SeverityBadge } from '../../../web/design/SeverityBadge.tsx'
import type { ClassifyDraft } from './classify-draft.ts'
import classes from './SeverityPreview.module.css'

type Props = { preview: { level: SeverityLevel; name: string } | null; draft: ClassifyDraft }

/** The severity with the answers so far, told to screen readers as it changes. */
export function SeverityPreview({ preview, draft }: Props) {
  const open = [draft.functional, draft.information[0], draft.recoverability].filter((answer) => !answer).length
  return (
    <div className={classes.preview} role="status">
      {preview ? (
        <>
          <span>With these answers</span>
          <SeverityBadge severity={preview} />
        </>
      ) : (
        <span>{open === 1 ? 'One question to go' : `${open} questions to go`}</span>
      )}
    </div>
  )
}
