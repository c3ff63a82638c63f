import { Earlier } from '../../../web/design/Earlier.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { SeverityBadge } from '../../../web/design/SeverityBadge.tsx'
import classes from './ClassificationHistory.module.css'
import { nameOf } from './classify-draft.ts'
import type { Incident } from './incident-queries.ts'
import { usePinnedPlan } from './use-incident.ts'

/** What was thought before, oldest first: the initial severity is never forgotten. */
export function ClassificationHistory({ incident }: { incident: Incident }) {
  const settings = usePinnedPlan(incident)
  const earlier = incident.classifications.slice(0, -1)
  if (earlier.length === 0) return null
  return (
    <Earlier words={`Before: ${earlier.map(({ severity }) => `${severity} ${nameOf(settings, severity)}`).join(', then ')}`}>
      {earlier.map(({ severity, reason, by, at }) => (
        <li key={at.getTime()} className={classes.item}>
          <SeverityBadge severity={{ level: severity, name: nameOf(settings, severity) }} />
          <div>
            {by}, <MomentText at={at} />
            {reason && <div>{reason}</div>}
          </div>
        </li>
      ))}
    </Earlier>
  )
}
