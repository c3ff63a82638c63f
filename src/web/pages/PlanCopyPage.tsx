import { getRouteApi } from '@tanstack/react-router'
import { CopyWizard } from '../../prepare/writing/web/copy/CopyWizard.tsx'
import { documentWords } from '../../prepare/writing/web/version-words.ts'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'

const route = getRouteApi('/inside/plan/copy/$document')

/** From the template to a draft of one's own, by a dozen questions. */
export function PlanCopyPage() {
  const { document } = route.useParams()
  const name = documentWords[document].name.toLowerCase()
  return (
    <Page
      title={`Make your own ${name}`}
      width="narrow"
      below="Your answers are filled in wherever the text names them. Everything can be changed afterwards."
      trail={[
        <TextLink key="plan" to="/plan">
          Plan
        </TextLink>,
        <TextLink key="documents" to="/plan/documents">
          Plan and procedure
        </TextLink>,
      ]}
    >
      <CopyWizard document={document} />
    </Page>
  )
}
