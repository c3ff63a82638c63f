import { Alert, Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import { reportApi } from '../report.api.ts'
import { Decided } from './Decided.tsx'
import type { Report } from './report-queries.ts'
import { outcomeWords } from './report-words.ts'
import classes from './reports.module.css'
import { SayDialog } from './SayDialog.tsx'
import { TriageForm } from './TriageForm.tsx'

/** What the report is: to be decided, or decided by somebody, and how that can be undone. */
export function DecisionSection({ report }: { report: Report }) {
  const may = useMayCall(reportApi.triageReport)
  // Said here and not in the form, which is gone when somebody else has decided.
  const [faster, setFaster] = useState<string | null>(null)
  const current = report.triages.find((triage) => !triage.undone)
  return (
    <Section
      title={current ? 'Decided' : 'What is it?'}
      about={current || !may ? undefined : 'Not sure? Open an incident. It can be closed again.'}
    >
      <div>
        {faster && (
          <Alert
            color="orange"
            icon={<IconUsers aria-hidden />}
            className={classes.faster ?? ''}
            withCloseButton
            closeButtonLabel="Close"
            onClose={() => setFaster(null)}
          >
            {faster}
          </Alert>
        )}
      </div>
      {current ? (
        <Decided report={report} triage={current} mayUndo={may} onFaster={setFaster} />
      ) : may ? (
        <>
          <TriageForm report={report} onFaster={setFaster} />
          <Asking report={report} />
        </>
      ) : (
        <p className={classes.quiet}>Nobody has decided yet.</p>
      )}
      <Undone triages={report.triages} />
    </Section>
  )
}

/** The fifth answer: not known yet. */
function Asking({ report }: { report: Report }) {
  const [asking, setAsking] = useState(false)
  return (
    <div className={classes.asking}>
      <p className={classes.quiet}>
        {report.waitingForReporter ? 'The reporter was asked and has not answered yet.' : 'Do you need to know more first?'}
      </p>
      <Button variant="default" onClick={() => setAsking(true)}>
        {report.waitingForReporter ? 'Ask something else' : 'Ask the reporter'}
      </Button>
      <SayDialog report={report} how={asking ? 'ask' : null} onClose={() => setAsking(false)} />
    </div>
  )
}

/** Decisions that were taken back stay to be read. */
function Undone({ triages }: Pick<Report, 'triages'>) {
  const undone = triages.filter((triage) => triage.undone)
  if (undone.length === 0) return null
  return (
    <div className={classes.also}>
      <h3>Decided before, and undone</h3>
      <ul className={classes.list}>
        {undone.map(({ id, outcome, dismissal, incident, by, at, undone: back }) => (
          <li key={id}>
            {outcomeWords[outcome]}
            {dismissal && `: ${dismissal.name}`}
            {incident && ` (${incident.number})`}
            <span className={classes.below}>
              {by}, <MomentText at={at} as="short" />
            </span>
            {back && (
              <span className={classes.below}>
                Undone by {back.by}, <MomentText at={back.at} as="short" />
                {back.reason && `: “${back.reason}”`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
