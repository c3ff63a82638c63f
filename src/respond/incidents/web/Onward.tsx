import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { phases } from '../../../prepare/plan/settings-words.ts'
import { phaseWords } from '../../../web/design/phase-words.ts'
import { ButtonLink } from '../../../web/links.tsx'
import type { Incident } from './incident-queries.ts'
import classes from './Onward.module.css'
import { PhaseDialog } from './PhaseDialog.tsx'
import { useAbilities } from './use-incident.ts'

/** Below the next steps: where to go when what is mandatory in this phase is done. It can be gone to before, too. */
export function Onward({ incident }: { incident: Incident }) {
  const [asking, setAsking] = useState(false)
  const { work } = useAbilities(incident)
  const { phase, taskList, id } = incident
  if (!work || phase === 'closed') return null
  const left = taskList.filter((task) => task.phase === phase && task.state === 'open' && task.mandatory).length
  const next = phases[phases.indexOf(phase) + 1]
  const name = phaseWords[phase].name
  return (
    <div className={classes.onward} data-ready={left === 0}>
      <span className={classes.words}>
        {left === 0
          ? `Everything mandatory in ${name.toLowerCase()} is done.`
          : `${name}: ${left} mandatory ${left === 1 ? 'task' : 'tasks'} to go.`}
      </span>
      {next ? (
        <Button
          variant={left === 0 ? 'filled' : 'default'}
          onClick={() => setAsking(true)}
          rightSection={<IconArrowRight size={18} aria-hidden />}
        >
          Go to {phaseWords[next].name.toLowerCase()}
        </Button>
      ) : (
        <ButtonLink
          to="/incidents/$incidentId"
          params={{ incidentId: id }}
          search={{ tab: 'report' }}
          replace
          resetScroll={false}
          variant={left === 0 ? 'filled' : 'default'}
        >
          Report and closing
        </ButtonLink>
      )}
      {asking && next && <PhaseDialog incident={incident} to={next} onClose={() => setAsking(false)} />}
    </div>
  )
}
