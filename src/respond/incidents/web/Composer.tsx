import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { Card } from '../../../web/design/Section.tsx'
import classes from './Composer.module.css'
import { DecisionForm } from './DecisionForm.tsx'
import type { Incident } from './incident-queries.ts'
import { NoteForm } from './NoteForm.tsx'
import { useAbilities } from './use-incident.ts'
import { WaitingWords } from './WaitingWords.tsx'

const kinds = [
  { value: 'note', label: 'Note' },
  { value: 'decision', label: 'Decision' },
]

/** Writing into the record. What is typed is kept in the browser, and what is sent waits there until the server has it. */
export function Composer({ incident }: { incident: Incident }) {
  const [kind, setKind] = useState('note')
  const { note, work } = useAbilities(incident)
  if (!note) return null
  return (
    <Card>
      <div className={classes.head}>
        <h2 className={classes.title}>Write it down</h2>
        {work && <SegmentedControl aria-label="What to write" data={kinds} value={kind} onChange={setKind} />}
      </div>
      {kind === 'decision' && work ? <DecisionForm incident={incident} /> : <NoteForm incident={incident} />}
      <WaitingWords incidentId={incident.id} />
    </Card>
  )
}
