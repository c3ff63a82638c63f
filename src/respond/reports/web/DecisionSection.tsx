import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../../web/design/ConfirmDialog.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import { TextLink } from '../../../web/links.tsx'
import { reportApi } from '../report.api.ts'
import type { Report } from './report-queries.ts'
import { outcomeWords } from './report-words.ts'
import classes from './reports.module.css'
import { TriageForm } from './TriageForm.tsx'
import { useReportChange } from './use-report.ts'

/** What the report is: to be decided, or decided by somebody, and how that can be undone. */
export function DecisionSection({ report }: { report: Report }) {
  const may = useMayCall(reportApi.triageReport)
  const undone = report.triages.filter((triage) => triage.undone)
  const current = report.triages.find((triage) => !triage.undone)
  return (
    <Section
      title={current ? 'Decided' : 'What is it?'}
      about={current ? undefined : 'Not sure? Open an incident. It can be closed again.'}
    >
      {current ? (
        <Decided report={report} triage={current} mayUndo={may} />
      ) : may ? (
        <TriageForm key={report.revision} report={report} />
      ) : (
        <p className={classes.quiet}>Nobody has decided yet.</p>
      )}
      {undone.map((triage) => (
        <p key={triage.id} className={classes.below}>
          {outcomeWords[triage.outcome]} by {triage.by}, undone by {triage.undone?.by}
          {triage.undone?.reason && `: ${triage.undone.reason}`}
        </p>
      ))}
    </Section>
  )
}

function Decided({ report, triage, mayUndo }: { report: Report; triage: Report['triages'][number]; mayUndo: boolean }) {
  const [asking, setAsking] = useState(false)
  const change = useReportChange(report)
  const { outcome, by, at, incident, duplicateOf, dismissal, reason } = triage
  return (
    <div className={classes.decided}>
      <strong>
        {outcomeWords[outcome]}
        {dismissal && `: ${dismissal.name}`}
      </strong>
      {incident && (
        <TextLink to="/incidents/$incidentId" params={{ incidentId: incident.id }}>
          {incident.number} {incident.title}
        </TextLink>
      )}
      {duplicateOf && (
        <TextLink to="/reports/$reportId" params={{ reportId: duplicateOf.id }}>
          {duplicateOf.number}
        </TextLink>
      )}
      {reason && <p className={classes.said}>{reason}</p>}
      <span className={classes.who}>
        {by}, <MomentText at={at} />
      </span>
      {mayUndo && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            Undo this
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Put the report back?"
        confirm="Put it back"
        reason="optional"
        draftKey={`undo:${report.id}`}
        onConfirm={(why) =>
          change(reportApi.undoTriage, { params: { reportId: report.id }, body: { reason: why || null, revision: report.revision } })
        }
      >
        It waits for a decision again. Nothing that was written is lost: what went into an incident stays there.
      </ConfirmDialog>
    </div>
  )
}
