import { EmptyState } from '../design/EmptyState.tsx'
import { Card } from '../design/Section.tsx'
import { Page } from '../design/Page.tsx'

export function ReportPage() {
  return (
    <Page title="Report">
      <Card>
        <EmptyState title="This page is being built" />
      </Card>
    </Page>
  )
}
