import { showTarget, type Target } from '../../../base/business-time.ts'
import { DataTable, type Column } from '../../../web/design/DataTable.tsx'
import { SeverityBadge } from '../../../web/design/SeverityBadge.tsx'
import type { SeveritySetting } from '../settings.ts'
import { PlanSection } from './PlanSection.tsx'
import type { Settings } from './plan-query.ts'
import classes from './SeveritiesPart.module.css'

/** What each severity sets in motion. A label that drove nothing would be a defect. */
export const SeveritiesPart = ({ settings: { severities } }: { settings: Settings }) => (
  <PlanSection part="severities" about="How grave an incident is decides how fast everything has to happen. 1 is the gravest.">
    <div className={classes.table}>
      <SeverityTable severities={severities} />
    </div>
  </PlanSection>
)

export const SeverityTable = ({ severities }: Pick<Settings, 'severities'>) => (
  <DataTable label="Severities and what they set in motion" columns={columns} rows={inOrder(severities)} rowKey={({ level }) => level} />
)

const inOrder = (severities: SeveritySetting[]) => severities.toSorted((a, b) => a.level - b.level)
const within = (target: Target | null, none: string) => (target ? showTarget(target) : none)

const columns: Column<SeveritySetting>[] = [
  { name: 'Severity', onPhone: 'title', cell: (severity) => <SeverityBadge severity={severity} /> },
  { name: 'Meant for', onPhone: 'plain', grows: true, cell: ({ meaning }) => <span className={classes.meaning}>{meaning}</span> },
  { name: 'Somebody leads within', cell: ({ acknowledge }) => showTarget(acknowledge) },
  { name: 'Contained within', cell: ({ contain }) => within(contain, 'No target') },
  { name: 'Update every', cell: ({ updateEvery }) => within(updateEvery, 'None owed') },
  { name: 'Review', cell: (severity) => <span className={classes.review}>{reviewWords(severity)}</span> },
  { name: 'Closed by', cell: ({ managementCloses }) => (managementCloses ? 'Management' : 'The lead') },
]

function reviewWords({ review, reviewWithin }: SeveritySetting): string {
  if (review === 'none') return 'None'
  const words = review === 'mandatory' ? 'Must be held' : 'Offered'
  return reviewWithin ? `${words}, within ${showTarget(reviewWithin)} of closing` : words
}
