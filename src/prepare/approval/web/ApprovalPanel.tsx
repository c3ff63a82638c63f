import { useSuspenseQuery } from '@tanstack/react-query'
import type { PlanVersionId } from '../../../base/ids.ts'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { useReader } from '../../../web/reader.ts'
import { ApprovalSteps } from './ApprovalSteps.tsx'
import { approvalQuery, type Approval } from './approval-queries.ts'
import { standingWords, statusWords } from './approval-words.ts'
import classes from './approval.module.css'
import { SignatoryList } from './SignatoryList.tsx'

/** Where a version stands, who has signed it, who is missing, and what can be done next. */
export function ApprovalPanel({ planVersionId }: { planVersionId: PlanVersionId }) {
  const { data: approval } = useSuspenseQuery(approvalQuery(planVersionId))
  const { zone } = useReader()
  const { version, signing } = approval
  const awaited = version.status === 'draft' || version.status === 'in-review'
  return (
    <Section title="Approval" about={`Version ${version.number}: ${statusWords[version.status]}`} padding="none">
      <div className={classes.standing}>
        <p>{standingWords(approval, zone)}</p>
        {version.status === 'draft' && version.changesAsked && <ChangesAsked asked={version.changesAsked} />}
        {version.submitted && (
          <p className={classes.quiet}>
            Submitted by {version.submitted.by.name}, <MomentText at={version.submitted.at} />
            {version.changeNote && <>: {version.changeNote}</>}
          </p>
        )}
        <ApprovalSteps approval={approval} />
      </div>
      <SignatoryList signatories={signing.signatories} awaited={awaited} />
    </Section>
  )
}

const ChangesAsked = ({ asked: { what, by, at } }: { asked: NonNullable<Approval['version']['changesAsked']> }) => (
  <div className={classes.asked}>
    <p>
      {by.name} asked for changes, <MomentText at={at} />:
    </p>
    <p>{what}</p>
  </div>
)
