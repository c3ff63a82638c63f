import { VisuallyHidden } from '@mantine/core'
import type { IncidentId } from '../../../base/ids.ts'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { TextLink } from '../../../web/links.tsx'
import { withWriter } from './entry-words.ts'
import classes from './LatestLine.module.css'
import { useLatest } from './use-latest.ts'

/** What was done last and by whom. It is always there, so what others do shows without anything popping up or moving. */
export function LatestLine({ incidentId }: { incidentId: IncidentId }) {
  const { latest, announcement, byOther } = useLatest(incidentId)
  return (
    <div className={classes.line}>
      {latest && (
        <span key={latest.number} className={classes.words} data-news={byOther}>
          <span className={classes.when}>
            <MomentText at={latest.recordedAt} as="ago" />
          </span>{' '}
          <TextLink
            to="/incidents/$incidentId"
            params={{ incidentId }}
            search={{ tab: 'timeline' }}
            resetScroll={false}
            replace
            className={classes.link}
          >
            {withWriter(latest)}
          </TextLink>
        </span>
      )}
      <VisuallyHidden role="status" aria-live="polite">
        {announcement}
      </VisuallyHidden>
    </div>
  )
}
