import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ApprovalPanel } from '../../prepare/approval/web/ApprovalPanel.tsx'
import { approvalQuery } from '../../prepare/approval/web/approval-queries.ts'
import { ReadersSection } from '../../prepare/approval/web/ReadersSection.tsx'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'

const route = getRouteApi('/inside/plan/approval/$planVersionId')

/** A version and everything around it: where it stands, who signed it, who has read it. */
export function PlanApprovalPage() {
  const { planVersionId } = route.useParams()
  const { data } = useSuspenseQuery(approvalQuery(planVersionId))
  const { version } = data
  const wasInForce = version.status === 'in-force' || version.status === 'superseded'
  return (
    <Page
      title={`Version ${version.number}`}
      heading={`${version.title}, version ${version.number}`}
      trail={[
        <TextLink key="plan" to="/plan">
          Plan
        </TextLink>,
      ]}
      actions={<TextLink to="/plan/reviews">Reviews</TextLink>}
    >
      <ApprovalPanel planVersionId={planVersionId} />
      {wasInForce && !version.starter && <ReadersSection planVersionId={planVersionId} />}
    </Page>
  )
}
