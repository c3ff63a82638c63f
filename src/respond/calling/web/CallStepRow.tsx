import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { IncidentId } from '../../../base/ids.ts'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { CallDialog } from './CallDialog.tsx'
import type { CallStep, PersonToCall } from './calling-queries.ts'
import { afterWords, leftOutWords, outcomeWords } from './calling-words.ts'
import classes from './CallStepRow.module.css'

type Props = {
  incidentId: IncidentId
  step: CallStep
  mayWork: boolean
  /** What can be offered to somebody who was reached: to take the role. */
  offer: ReactNode
}

/** One role of the calling order: from when it is called, who was tried, who answered. */
export function CallStepRow({ incidentId, step, mayWork, offer }: Props) {
  const { role, answered, people, leftOut, afterMinutes, callAt } = step
  return (
    <li className={classes.step}>
      <div className={classes.head}>
        <strong>{role.name}</strong>
        <span className={classes.quiet}>
          {afterWords(afterMinutes)}
          {afterMinutes > 0 && (
            <>
              , <MomentText at={callAt} as="short" />
            </>
          )}
        </span>
      </div>
      {answered && (
        <div className={classes.answered}>
          <IconCircleCheck size={18} aria-hidden />
          <span>
            {answered.by} {answered.how === 'holds' ? 'has this role' : 'was reached'}
          </span>
          {answered.how === 'reached' && mayWork && offer}
        </div>
      )}
      {people.length + leftOut.length === 0 && <p className={classes.quiet}>The plan names nobody for this role. Call whoever can.</p>}
      <ul className={classes.people}>
        {people.map((person) => (
          <PersonRow key={person.id} incidentId={incidentId} step={step} person={person} mayWork={mayWork} />
        ))}
        {leftOut.map(({ name, why }) => (
          <li key={name} className={classes.quiet}>
            {name} {leftOutWords[why]}.
          </li>
        ))}
      </ul>
    </li>
  )
}

function PersonRow({ incidentId, step, person, mayWork }: { person: PersonToCall } & Omit<Props, 'offer'>) {
  const [noting, setNoting] = useState(false)
  return (
    <li className={classes.person}>
      <span>
        {person.name}
        {person.as === 'alternate' && <span className={classes.quiet}> (alternate)</span>}
        {person.last && (
          <span className={classes.last} data-outcome={person.last.outcome}>
            {outcomeWords[person.last.outcome]}, <MomentText at={person.last.at} as="ago" />
          </span>
        )}
      </span>
      {mayWork && (
        <Button variant="subtle" onClick={() => setNoting(true)} aria-label={`Note a call to ${person.name} as ${step.role.name}`}>
          Note a call…
        </Button>
      )}
      {noting && <CallDialog incidentId={incidentId} step={step} person={person} onClose={() => setNoting(false)} />}
    </li>
  )
}
