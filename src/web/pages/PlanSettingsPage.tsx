import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { BringInPlaybook } from '../../exchange/web/BringInPlaybook.tsx'
import { theEnd, waysOf, type Playbook } from '../../prepare/plan/playbook.ts'
import { PlaybookGraph } from '../../prepare/plan/web/PlaybookGraph.tsx'
import { settingsQuery } from '../../prepare/writing/web/settings/settings-query.ts'
import { SettingsOverview } from '../../prepare/writing/web/settings/SettingsOverview.tsx'
import { Page } from '../design/Page.tsx'
import { TextLink } from '../links.tsx'

const route = getRouteApi('/inside/plan/drafts/$planVersionId/settings')

/** Everything that drives the software, in forms: the part of the plan that is not its text. */
export function PlanSettingsPage() {
  const { planVersionId } = route.useParams()
  const { part = null, playbook = null } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: shown } = useSuspenseQuery(settingsQuery(planVersionId))
  const openPlaybook = (key: string | null) => void navigate({ search: { part: 'playbookOrder', ...(key && { playbook: key }) } })
  return (
    <Page
      title="Settings of the plan"
      trail={[
        <TextLink key="plan" to="/plan">
          Plan
        </TextLink>,
        <TextLink key="draft" to="/plan/drafts/$planVersionId" params={{ planVersionId }}>
          {shown.editable ? `Draft ${shown.number}` : `Version ${shown.number}`}
        </TextLink>,
      ]}
    >
      <SettingsOverview
        shown={shown}
        part={part}
        playbook={playbook}
        onPlaybook={openPlaybook}
        draw={draw}
        bringIn={<BringInPlaybook planVersionId={shown.planVersionId} roles={shown.settings.teamRoles} onBrought={openPlaybook} />}
      />
    </Page>
  )
}

/** While it is being written, a step may lead to one that is gone: then there is nothing to draw. */
function draw(playbook: Playbook) {
  const keys = new Set(playbook.steps.map(({ key }) => key))
  if (keys.size < playbook.steps.length || waysOf(playbook).some(({ to }) => to !== theEnd && !keys.has(to)))
    return <p>The picture comes back as soon as every step leads to one that is there.</p>
  const steps = playbook.steps.map((step) => ({ ...step, title: step.title || 'New step' }))
  return <PlaybookGraph playbook={{ ...playbook, steps }} />
}
