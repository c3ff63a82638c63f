import { useSuspenseQuery } from '@tanstack/react-query'
import { PlanDocument } from '../../prepare/plan/web/PlanDocument.tsx'
import { planQuery } from '../../prepare/plan/web/plan-query.ts'
import { PlanStanding } from '../../prepare/plan/web/PlanStanding.tsx'
import { PrintButton } from '../../prepare/plan/web/PrintButton.tsx'
import { Page } from '../design/Page.tsx'

/** The plan in force, to be read on a calm day and looked up on the other kind. */
export function PlanPage() {
  const { data: plan } = useSuspenseQuery(planQuery)
  return (
    <Page title="Plan" heading={plan.settings.title} below={<PlanStanding plan={plan} />} actions={<PrintButton />}>
      <PlanDocument settings={plan.settings} />
    </Page>
  )
}
