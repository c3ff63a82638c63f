import { useState } from 'react'
import type { Phase } from '../../../prepare/plan/settings-words.ts'
import { PhaseStepper } from '../../../web/design/PhaseStepper.tsx'
import { ClockCell } from './ClockCell.tsx'
import type { Incident } from './incident-queries.ts'
import { LatestLine } from './LatestLine.tsx'
import { LeadCell } from './LeadCell.tsx'
import { PhaseDialog } from './PhaseDialog.tsx'
import classes from './Standing.module.css'
import { useAbilities } from './use-incident.ts'

/** Where it stands, on every tab: the phase, who leads, what runs out next, what was done last. */
export function Standing({ incident }: { incident: Incident }) {
  const [phase, setPhase] = useState<Phase | null>(null)
  const { work } = useAbilities(incident)
  return (
    <section className={classes.card} aria-label="Where it stands">
      <div className={classes.stepper}>
        <PhaseStepper phase={incident.phase} passes={passesOf(incident)} onChoose={work ? setPhase : undefined} />
      </div>
      <dl className={classes.cells}>
        <div className={classes.cell}>
          <dt>Leads</dt>
          <dd>
            <LeadCell incident={incident} />
          </dd>
        </div>
        <div className={classes.cell}>
          <dt>Runs out next</dt>
          <dd>
            <ClockCell clocks={incident.clocks} />
          </dd>
        </div>
      </dl>
      <LatestLine incidentId={incident.id} />
      {phase && <PhaseDialog incident={incident} to={phase} onClose={() => setPhase(null)} />}
    </section>
  )
}

/** How often each phase was entered: going back is normal, and the earlier pass stays visible. */
function passesOf({ passes }: Pick<Incident, 'passes'>) {
  const counts: Partial<Record<Incident['phase'], number>> = {}
  for (const { phase } of passes) counts[phase] = (counts[phase] ?? 0) + 1
  return counts
}
