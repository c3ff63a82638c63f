import { Button } from '@mantine/core'
import { IconFileStack } from '@tabler/icons-react'
import { useState } from 'react'
import type { Incident } from './incident-queries.ts'
import classes from './PlanNotice.module.css'
import { PlanMoveDialog } from './PlanMoveDialog.tsx'

/** The incident keeps the version it was opened under; that there is a newer one is said, and whoever leads decides. */
export function PlanNotice({ incident }: { incident: Incident }) {
  const [moving, setMoving] = useState(false)
  const { number, newer, mayMove } = incident.plan
  if (!newer) return null
  return (
    <div className={classes.notice}>
      <IconFileStack size={20} aria-hidden />
      <span className={classes.words}>
        <strong>Version {newer.number} of the plan is in force by now.</strong> This incident keeps version {number}
        {mayMove ? ' until you move it.' : ' until whoever leads it, or management, moves it.'}
      </span>
      {mayMove && (
        <Button variant="default" onClick={() => setMoving(true)}>
          See what would change
        </Button>
      )}
      {moving && <PlanMoveDialog incident={incident} onClose={() => setMoving(false)} />}
    </div>
  )
}
