import { IconChecklist } from '@tabler/icons-react'
import classes from './draft.module.css'
import type { PlacedGap } from './next-gap.ts'

/** What this section lacks, each a way to its place. */
export function SectionGaps({ gaps, onGo }: { gaps: PlacedGap[]; onGo: (gap: PlacedGap) => void }) {
  if (gaps.length === 0) return null
  return (
    <details className={classes.gaps}>
      <summary>
        <IconChecklist size={18} aria-hidden />
        {gaps.length === 1 ? 'One thing is missing here' : `${gaps.length} things are missing here`}
      </summary>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.at}>
            <button type="button" onClick={() => onGo(gap)}>
              {gap.gap.says}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
