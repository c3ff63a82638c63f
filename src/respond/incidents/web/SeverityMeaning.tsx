import { showTarget } from '../../../base/business-time.ts'
import type { SeverityLevel, SeveritySetting } from '../../../prepare/plan/settings.ts'
import type { PlanVersion } from './incident-queries.ts'
import classes from './SeverityMeaning.module.css'

/** What a severity sets in motion by this plan: a label that drives nothing would be a defect. */
export function SeverityMeaning({ settings, level }: { settings: PlanVersion['settings']; level: SeverityLevel }) {
  const severity = settings.severities.find((each) => each.level === level)
  if (!severity) return null
  return (
    <div className={classes.meaning}>
      <p>{severity.meaning}</p>
      <ul>
        {consequences(severity).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  )
}

function consequences({ acknowledge, contain, updateEvery, review, reviewWithin, managementCloses }: SeveritySetting): string[] {
  return [
    `Somebody takes the lead within ${showTarget(acknowledge)}.`,
    contain ? `It is contained within ${showTarget(contain)}.` : '',
    updateEvery ? `The people concerned hear from you every ${showTarget(updateEvery).replace(/^1 /, '')}.` : '',
    review === 'mandatory' ? `A review is held${reviewWithin ? ` within ${showTarget(reviewWithin)} of closing` : ''}.` : '',
    managementCloses ? 'Management closes it.' : '',
  ].filter(Boolean)
}
