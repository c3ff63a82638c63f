import { Button } from '@mantine/core'
import { useState } from 'react'
import { AskForReviewDialog } from '../../prepare/approval/web/AskForReviewDialog.tsx'
import { approvalApi } from '../../prepare/approval/approval.api.ts'
import { ReviewsSection } from '../../prepare/approval/web/ReviewsSection.tsx'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'
import { useMayCall } from '../me.ts'

/** When the plan and the procedure must be looked at again, and what came of it before. */
export function ReviewsPage() {
  const [asking, setAsking] = useState(false)
  const mayAsk = useMayCall(approvalApi.askForReview)
  return (
    <Page
      title="Reviews of the plan"
      trail={[
        <TextLink key="plan" to="/plan">
          Plan
        </TextLink>,
      ]}
      actions={mayAsk && <Button onClick={() => setAsking(true)}>Open a review</Button>}
    >
      <ReviewsSection />
      {asking && <AskForReviewDialog onClose={() => setAsking(false)} />}
    </Page>
  )
}
