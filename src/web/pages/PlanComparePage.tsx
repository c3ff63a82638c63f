import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Comparison } from '../../prepare/writing/web/compare/Comparison.tsx'
import { firstChoice, VersionChoice } from '../../prepare/writing/web/compare/VersionChoice.tsx'
import { documentsQuery } from '../../prepare/writing/web/writing-queries.ts'
import { EmptyState } from '../design/EmptyState.tsx'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'

/** The way back. */
const trail = [
  <TextLink key="plan" to="/plan">
    Plan
  </TextLink>,
  <TextLink key="documents" to="/plan/documents">
    Plan and procedure
  </TextLink>,
]
const route = getRouteApi('/inside/plan/compare')

/** Any two versions of the plan or the procedure side by side, word by word. */
export function PlanComparePage() {
  const { data } = useSuspenseQuery(documentsQuery)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const first = firstChoice(data.items)
  const [from, to] = [search.from ?? first?.[0], search.to ?? first?.[1]]
  return (
    <Page title="Compare versions" trail={trail}>
      {from && to ? (
        <>
          <VersionChoice documents={data.items} from={from} to={to} onChange={(a, b) => void navigate({ search: { from: a, to: b } })} />
          <Comparison from={from} to={to} />
        </>
      ) : (
        <EmptyState title="There is nothing to compare yet">
          As soon as there are two versions, what changed between them is shown here.
        </EmptyState>
      )}
    </Page>
  )
}
