import { MomentText } from '../../../web/design/MomentText.tsx'
import { SeverityBadge } from '../../../web/design/SeverityBadge.tsx'
import classes from './Closure.module.css'
import { nameOf } from './classify-draft.ts'
import type { Incident } from './incident-queries.ts'
import { usePinnedPlan } from './use-incident.ts'

/** One closing: final severity, root cause, what was overridden and why, and whether it was undone. */
export function Closure({ incident, closure }: { incident: Incident; closure: Incident['closures'][number] }) {
  const settings = usePinnedPlan(incident)
  const { at, by, severity, rootCause, summary, overridden, overrideReason, reopened } = closure
  return (
    <div className={classes.closure}>
      <p>
        <SeverityBadge severity={{ level: severity, name: nameOf(settings, severity) }} /> <MomentText at={at} /> by {by}
      </p>
      <dl>
        <Part name="Root cause" words={rootCause} />
        {summary && <Part name="Summary" words={summary} />}
        {overridden && overridden.length > 0 && <Part name="Closed although" words={overridden.map(({ text }) => text).join('\n')} />}
        {overrideReason && <Part name="Because" words={overrideReason} />}
      </dl>
      {reopened && (
        <p className={classes.reopened}>
          Opened again <MomentText at={reopened.at} /> by {reopened.by}: {reopened.reason}
        </p>
      )}
    </div>
  )
}

const Part = ({ name, words }: { name: string; words: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{words}</dd>
  </div>
)
