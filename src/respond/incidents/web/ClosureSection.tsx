import { Button } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import { Closure } from './Closure.tsx'
import classes from './ClosureSection.module.css'
import { HoldReviewDialog } from './HoldReviewDialog.tsx'
import type { Incident } from './incident-queries.ts'
import { ReopenDialog } from './ReopenDialog.tsx'
import { useMayCall } from '../../../web/me.ts'
import { incidentApi } from '../incident.api.ts'

export const closureAnchor = 'closure'

/** How it was closed, also the closings that were undone: nothing of the kind is forgotten. */
export function ClosureSection({ incident }: { incident: Incident }) {
  const [reopening, setReopening] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const may = useMayCall(incidentApi.reopenIncident) && !incident.history
  if (incident.closures.length === 0) return null
  const actions = may && incident.closedAt && (
    <>
      <Button variant="default" onClick={() => setReviewing(true)}>
        The review was held…
      </Button>
      <Button variant="default" onClick={() => setReopening(true)}>
        Open it again…
      </Button>
    </>
  )
  return (
    <div id={closureAnchor} tabIndex={-1} className={classes.place}>
      <Section title={incident.closedAt ? 'Closed' : 'Closed before'} actions={actions}>
        {incident.closures.toReversed().map((closure) => (
          <Closure key={closure.at.getTime()} incident={incident} closure={closure} />
        ))}
        {reviewing && <HoldReviewDialog incident={incident} onClose={() => setReviewing(false)} />}
        {reopening && <ReopenDialog incident={incident} onClose={() => setReopening(false)} />}
      </Section>
    </div>
  )
}
