import { EmptyState } from '../design/EmptyState.tsx'
import { Card } from '../design/Section.tsx'
import { Page } from '../design/Page.tsx'

export function PeoplePage() {
  return (
    <Page title="People">
      <Card>
        <EmptyState title="This page is being built" />
      </Card>
    </Page>
  )
}
