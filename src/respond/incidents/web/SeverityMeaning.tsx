import { counted } from '../../../base/show-duration.ts'
import type { SeveritySetting } from '../../../prepare/plan/settings.ts'
import type { SeverityLevel } from '../../../prepare/plan/settings-words.ts'
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

type Target = SeveritySetting['acknowledge']
/** "30 minutes", "1 working day". */
const limit = ({ amount, unit }: Target) => counted(amount, unit.replace('-', ' ').slice(0, -1))

function consequences({ acknowledge, contain, updateEvery, review, reviewWithin, managementCloses }: SeveritySetting): string[] {
  return [
    `Somebody takes the lead within ${limit(acknowledge)}.`,
    contain ? `It is contained within ${limit(contain)}.` : '',
    updateEvery ? `The people concerned hear from you every ${limit(updateEvery).replace(/^1 /, '')}.` : '',
    review === 'mandatory' ? `A review is held${reviewWithin ? ` within ${limit(reviewWithin)} of closing` : ''}.` : '',
    managementCloses ? 'Management closes it.' : '',
  ].filter(Boolean)
}
