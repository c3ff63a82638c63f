import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IncidentId } from '../../../base/ids.ts'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { asProblem } from '../../../web/problem-error.ts'
import { useNow } from '../../../web/use-now.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { useRecordCall, type CallGiven, type CallStep, type PersonToCall } from './calling-queries.ts'
import { afterWords, outcomeWords } from './calling-words.ts'
import classes from './NextCall.module.css'
import { WayLinks } from './WayLinks.tsx'

type Props = { incidentId: IncidentId; step: CallStep; person: PersonToCall; again: boolean; mayWork: boolean }

/** Whom to call now: one person, their numbers, and what came of it. Nothing else to decide. */
export function NextCall({ incidentId, step, person, again, mayWork }: Props) {
  const [tapped, setTapped] = useState<CallGiven['way'] | null>(null)
  const early = useNow((now) => step.callAt > now)
  return (
    <div className={classes.next}>
      <div className={classes.head}>
        <h3 className={classes.title}>{early ? 'Next to be called' : again ? 'Call again' : 'Call now'}</h3>
        <span className={classes.quiet}>
          {afterWords(step.afterMinutes)}
          {step.afterMinutes > 0 && (
            <>
              , <MomentText at={step.callAt} as="short" />
            </>
          )}
        </span>
      </div>
      <div>
        <PersonName name={person.name} role={step.role.name} withInitials />
        {person.position && <div className={classes.quiet}>{person.position}</div>}
        {person.last && (
          <div className={classes.quiet}>
            {outcomeWords[person.last.outcome]}, <MomentText at={person.last.at} as="ago" />
          </div>
        )}
      </div>
      <WayLinks name={person.name} ways={person.ways} onTap={setTapped} />
      {mayWork && <Outcomes incidentId={incidentId} step={step} person={person} way={tapped ?? person.ways[0]?.kind ?? 'phone'} />}
    </div>
  )
}

type OutcomeProps = Pick<Props, 'incidentId' | 'step' | 'person'> & { way: CallGiven['way'] }

function Outcomes({ incidentId, step, person, way }: OutcomeProps) {
  const record = useRecordCall(incidentId)
  const [outcome, setOutcome] = useState<CallGiven['outcome'] | null>(null)
  const send = async (chosen: CallGiven['outcome']) => {
    setOutcome(chosen)
    await record({ teamRole: step.role.key, personId: person.id, way, outcome: chosen })
  }
  const reached = useSubmit(() => send('reached'))
  const noAnswer = useSubmit(() => send('no-answer'))
  const message = useSubmit(() => send('left-message'))
  const busy = reached.busy || noAnswer.busy || message.busy
  const error = { reached, 'no-answer': noAnswer, 'left-message': message }[outcome ?? 'reached'].error
  return (
    <div className={classes.outcomes}>
      <Button variant="default" onClick={reached.submit} loading={reached.busy} disabled={busy && !reached.busy}>
        Reached
      </Button>
      <Button variant="default" onClick={noAnswer.submit} loading={noAnswer.busy} disabled={busy && !noAnswer.busy}>
        No answer, calling the next
      </Button>
      <Button variant="subtle" onClick={message.submit} loading={message.busy} disabled={busy && !message.busy}>
        Left a message
      </Button>
      {error !== null && (
        <p role="alert" className={classes.error}>
          {asProblem(error).message}
        </p>
      )}
    </div>
  )
}
