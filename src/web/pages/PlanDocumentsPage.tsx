import { useSuspenseQuery } from '@tanstack/react-query'
import { DocumentCard } from '../../prepare/writing/web/documents/DocumentCard.tsx'
import { documentsQuery } from '../../prepare/writing/web/writing-queries.ts'
import { writingApi } from '../../prepare/writing/writing.api.ts'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'
import { useMayCall } from '../me.ts'

/** The plan and the handling procedure: where each stands, and what to do next. */
export function PlanDocumentsPage() {
  const { items } = useSuspenseQuery(documentsQuery).data
  const mayWrite = useMayCall(writingApi.startDraft)
  return (
    <Page
      title="Plan and procedure"
      trail={[
        <TextLink key="plan" to="/plan">
          Plan
        </TextLink>,
      ]}
    >
      {items.map((each) => (
        <DocumentCard key={each.document} document={each} mayWrite={mayWrite} />
      ))}
    </Page>
  )
}
