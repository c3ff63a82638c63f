import { Button } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import { SeverityBadge } from '../../../web/design/SeverityBadge.tsx'
import { ClassificationHistory } from './ClassificationHistory.tsx'
import { AnswerList } from './AnswerList.tsx'
import { ClassifyDialog } from './ClassifyDialog.tsx'
import type { Incident } from './incident-queries.ts'
import texts from './texts.module.css'
import { useAbilities } from './use-incident.ts'

/** How grave it is and why, in the words of the plan, with what was thought before. */
export function ClassificationSection({ incident }: { incident: Incident }) {
  const [asking, setAsking] = useState(false)
  const { work } = useAbilities(incident)
  const last = incident.classifications.at(-1)
  const classify = work && (
    <Button variant={last ? 'default' : 'filled'} onClick={() => setAsking(true)}>
      {last ? 'Answer again' : 'Answer three questions'}
    </Button>
  )
  return (
    <Section title="How grave it is" actions={classify}>
      {last ? (
        <>
          <SeverityBadge severity={incident.severity} /> <strong>{incident.category?.name}</strong>
          <AnswerList incident={incident} classification={last} />
          <ClassificationHistory incident={incident} />
        </>
      ) : (
        <p className={texts.quiet}>
          {incident.history
            ? 'The register it came from does not say.'
            : 'Nobody has answered the three questions yet. The answers decide who is called and how fast.'}
        </p>
      )}
      {asking && <ClassifyDialog incident={incident} onClose={() => setAsking(false)} />}
    </Section>
  )
}
