import { Playbook } from '../Playbook.tsx'
import type { LiveFacts } from './live-facts.ts'
import { NothingYet } from './LiveTable.tsx'

export const PlaybooksBlock = ({ settings: { playbooks, teamRoles } }: LiveFacts) => (
  <div>
    {playbooks.map((playbook) => (
      <Playbook key={playbook.key} playbook={playbook} playbooks={playbooks} roles={teamRoles} />
    ))}
  </div>
)

export function PlaybookBlock({ facts: { settings }, playbookKey }: { facts: LiveFacts; playbookKey: string | undefined }) {
  const playbook = settings.playbooks.find(({ key }) => key === playbookKey)
  if (!playbook)
    return (
      <NothingYet>
        {playbookKey ? 'The playbook that belongs here is no longer in the plan.' : 'Say which playbook belongs here.'}
      </NothingYet>
    )
  return <Playbook playbook={playbook} playbooks={settings.playbooks} roles={settings.teamRoles} />
}
