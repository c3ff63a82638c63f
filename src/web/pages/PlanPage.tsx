import { useSuspenseQuery } from '@tanstack/react-query'
import { IconDownload, IconFiles } from '@tabler/icons-react'
import { PlaybookDownload } from '../../exchange/web/PlaybookDownload.tsx'
import { readingQuery, type Reading } from '../../prepare/approval/web/approval-queries.ts'
import { PrintAndDownload } from '../../prepare/papers/web/PrintAndDownload.tsx'
import { PlanDocument } from '../../prepare/plan/web/PlanDocument.tsx'
import { planQuery } from '../../prepare/plan/web/plan-query.ts'
import { PlaybookTools } from '../../prepare/plan/web/playbook-tools.ts'
import { PlanReading } from '../../prepare/plan/web/PlanReading.tsx'
import { PlanStanding } from '../../prepare/plan/web/PlanStanding.tsx'
import { PrintButton } from '../../prepare/plan/web/PrintButton.tsx'
import { writingApi } from '../../prepare/writing/writing.api.ts'
import { LoadingState } from '../design/LoadingState.tsx'
import { Page } from '../design/Page.tsx'
import { ButtonLink } from '../links.tsx'
import { useMayCall } from '../me.ts'
import { useLiveFacts } from '../plan/use-live-facts.ts'

/** The plan in force, to be read on a calm day and looked up on the other kind. */
export function PlanPage() {
  const { data: plan } = useSuspenseQuery(planQuery)
  const { data: reading } = useSuspenseQuery(readingQuery(plan.id))
  const mayLook = useMayCall(writingApi.listDocuments)
  const hasText = reading.sections.some(({ removedReason }) => removedReason === null)
  return (
    <Page
      title="Plan"
      heading={plan.settings.title}
      below={<PlanStanding plan={plan} />}
      actions={
        <>
          <ButtonLink to="/plan" hash="print-and-download" variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
            Print and download
          </ButtonLink>
          <PrintButton />
          {mayLook && (
            <ButtonLink to="/plan/documents" leftSection={<IconFiles size={18} aria-hidden />}>
              Plan and procedure
            </ButtonLink>
          )}
        </>
      }
    >
      <PlaybookTools value={playbookTools}>
        {hasText ? <Text reading={reading} /> : <PlanDocument settings={plan.settings} />}
      </PlaybookTools>
      <PrintAndDownload planVersionId={plan.id} inForce />
    </Page>
  )
}

const playbookTools = (key: string) => <PlaybookDownload playbookKey={key} />

function Text({ reading: { version, settings, sections } }: { reading: Reading }) {
  const facts = useLiveFacts(version, settings)
  return facts ? <PlanReading sections={sections} facts={facts} /> : <LoadingState what="the plan" lines={8} />
}
