import { Button } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import { DescribeDialog } from './DescribeDialog.tsx'
import type { Incident } from './incident-queries.ts'
import texts from './texts.module.css'
import { useAbilities } from './use-incident.ts'

export function SummarySection({ incident }: { incident: Incident }) {
  const [editing, setEditing] = useState(false)
  const { work } = useAbilities(incident)
  const edit = work && (
    <Button
      variant="default"
      onClick={() => setEditing(true)}
      aria-label={incident.summary ? 'Change the summary' : 'Write it: the summary'}
    >
      {incident.summary ? 'Change' : 'Write it'}
    </Button>
  )
  return (
    <Section title="Summary" actions={edit}>
      {incident.summary ? (
        <p className={texts.long}>{incident.summary}</p>
      ) : (
        <p className={texts.quiet}>Nobody has summed it up yet.{work && ' Two or three sentences are enough.'}</p>
      )}
      {editing && <DescribeDialog incident={incident} onClose={() => setEditing(false)} />}
    </Section>
  )
}
