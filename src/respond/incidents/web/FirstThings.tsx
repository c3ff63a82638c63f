import { Button } from '@mantine/core'
import { useState } from 'react'
import { ClassifyDialog } from './ClassifyDialog.tsx'
import classes from './FirstThings.module.css'
import type { Incident } from './incident-queries.ts'
import { useAbilities } from './use-incident.ts'

/** Before any task: while nobody has said how grave it is, nobody is called and no deadline is right. */
export function FirstThings({ incident }: { incident: Incident }) {
  const [asking, setAsking] = useState(false)
  const { work } = useAbilities(incident)
  const open = work && incident.classifications.length === 0
  return (
    <>
      {open && (
        <div className={classes.first}>
          <div className={classes.words}>
            <strong>Say how grave it is.</strong> Three plain questions; “not sure” is an answer.
          </div>
          <Button onClick={() => setAsking(true)}>Answer three questions</Button>
        </div>
      )}
      {asking && <ClassifyDialog incident={incident} onClose={() => setAsking(false)} />}
    </>
  )
}
