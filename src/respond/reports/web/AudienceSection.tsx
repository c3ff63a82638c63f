import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import { reportApi } from '../report.api.ts'
import { AudienceDialog } from './AudienceDialog.tsx'
import type { Report } from './report-queries.ts'
import classes from './reports.module.css'

/** Who can see it, and from whom it is kept. Anybody who works on it may close it. */
export function AudienceSection({ report }: { report: Report }) {
  const may = useMayCall(reportApi.nameAudience)
  const [opened, setOpened] = useState(false)
  const { confidential, sharedWith, concerns } = report
  if (!confidential && !may) return null
  return (
    <Section title="Who can see it">
      {confidential ? (
        <>
          <p className={classes.first}>
            <IconLock size={17} aria-hidden className={classes.lock} /> Management and administrators
            {sharedWith.length > 0 && `, and ${namesOf(sharedWith)}`}.
          </p>
          {concerns.length > 0 && <p className={classes.first}>Never: {namesOf(concerns)}, whom it is about.</p>}
        </>
      ) : (
        <p className={classes.first}>Everybody who works on reports.</p>
      )}
      {may && (
        <Button variant="default" onClick={() => setOpened(true)}>
          {confidential ? 'Change who can see it' : 'Keep it confidential'}
        </Button>
      )}
      {opened && <AudienceDialog report={report} onClose={() => setOpened(false)} />}
    </Section>
  )
}

const namesOf = (people: { name: string }[]): string => new Intl.ListFormat('en-US').format(people.map(({ name }) => name))
