import { Button } from '@mantine/core'
import { useState } from 'react'
import { FileList } from '../../../web/design/FileList.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import { reportApi } from '../report.api.ts'
import classes from './ConversationSection.module.css'
import type { Report } from './report-queries.ts'
import { SayDialog, type Saying } from './SayDialog.tsx'

type Addition = Report['additions'][number]

const kindWords: Record<Addition['kind'], string> = {
  addition: 'added',
  question: 'asked the reporter',
  answer: 'answered',
  'late-reason': 'said what held it up',
  noticed: 'said again when it was noticed',
}

/** What was added, asked and answered since: the reporter's words on the left, ours on the right. */
export function ConversationSection({ report }: { report: Report }) {
  const may = useMayCall(reportApi.addToReport)
  const [saying, setSaying] = useState<Saying | null>(null)
  const actions = may && (
    <>
      <Button variant="default" onClick={() => setSaying('ask')}>
        Ask the reporter
      </Button>
      <Button variant="default" onClick={() => setSaying('add')}>
        Add something
      </Button>
    </>
  )
  return (
    <Section title="Since then" count={report.additions.length || undefined} actions={actions}>
      {report.additions.length === 0 ? (
        <p className={classes.nothing}>Nothing was added, and nobody was asked.</p>
      ) : (
        <ol className={classes.list}>
          {report.additions.map((addition) => (
            <Said key={addition.number} addition={addition} waiting={report.waitingForReporter && addition === report.additions.at(-1)} />
          ))}
        </ol>
      )}
      <SayDialog report={report} how={saying} onClose={() => setSaying(null)} />
    </Section>
  )
}

const Said = ({ addition: { kind, by, byReporter, at, text, files }, waiting }: { addition: Addition; waiting: boolean }) => (
  <li className={classes.said} data-by={byReporter ? 'reporter' : 'us'} data-kind={kind}>
    <span className={classes.who}>
      <strong>{by}</strong> {kindWords[kind]}, <MomentText at={at} />
    </span>
    <p className={classes.text}>{text}</p>
    {files.length > 0 && <FileList files={files} />}
    {kind === 'question' && waiting && <span className={classes.who}>Not answered yet.</span>}
  </li>
)
