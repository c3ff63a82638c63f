import { getRouteApi } from '@tanstack/react-router'
import { ImportScreen } from '../../prepare/writing/web/importing/ImportScreen.tsx'
import { documentWords } from '../../prepare/writing/web/version-words.ts'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'

const route = getRouteApi('/inside/plan/import/$document')

/** A plan that the organisation has already, from Word or Markdown, as a draft here. */
export function PlanImportPage() {
  const { document } = route.useParams()
  const name = documentWords[document].name.toLowerCase()
  return (
    <Page
      title={`Bring your own ${name}`}
      below="You have one in Word, or as text files? Go on with it here."
      trail={[
        <TextLink key="plan" to="/plan">
          Plan
        </TextLink>,
        <TextLink key="documents" to="/plan/documents">
          Plan and procedure
        </TextLink>,
      ]}
    >
      <ImportScreen document={document} />
    </Page>
  )
}
