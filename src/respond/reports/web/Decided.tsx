import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../../web/design/ConfirmDialog.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { TextLink } from '../../../web/links.tsx'
import { reportApi } from '../report.api.ts'
import type { Report } from './report-queries.ts'
import { outcomeWords } from './report-words.ts'
import classes from './reports.module.css'
import { fasterWords, useReportChange, wasFaster } from './use-report.ts'

type Props = { report: Report; triage: Report['triages'][number]; mayUndo: boolean; onFaster: (words: string | null) => void }

/** What was decided, by whom, when and why, and the way back. */
export function Decided({ report, triage, mayUndo, onFaster }: Props) {
  const [asking, setAsking] = useState(false)
  const change = useReportChange(report)
  const undo = async (why: string) => {
    try {
      await change(reportApi.undoTriage, { params: { reportId: report.id }, body: { reason: why || null, revision: report.revision } })
      onFaster(null)
    } catch (error) {
      if (!wasFaster(error)) throw error
      onFaster(fasterWords(error))
    }
  }
  return (
    <div className={classes.decided}>
      <strong>
        {outcomeWords[triage.outcome]}
        {triage.dismissal && `: ${triage.dismissal.name}`}
      </strong>
      <Where triage={triage} />
      {triage.reason && <p className={classes.said}>“{triage.reason}”</p>}
      <span className={classes.who}>
        {triage.by}, <MomentText at={triage.at} />
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
        onConfirm={undo}
      >
        It waits for a decision again. Nothing that was written is lost: what went into an incident stays there.
      </ConfirmDialog>
    </div>
  )
}

const Where = ({ triage: { incident, duplicateOf } }: Pick<Props, 'triage'>) => (
  <>
    {incident && (
      <TextLink to="/incidents/$incidentId" params={{ incidentId: incident.id }} className={classes.onward ?? ''}>
        {incident.number}: {incident.title}
      </TextLink>
    )}
    {duplicateOf && (
      <TextLink to="/reports/$reportId" params={{ reportId: duplicateOf.id }} className={classes.onward ?? ''}>
        {duplicateOf.number}
      </TextLink>
    )}
  </>
)
