import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { IncidentId, PersonId } from '../../../base/ids.ts'
import { FailedState } from '../../../web/design/FailedState.tsx'
import { LoadingState } from '../../../web/design/LoadingState.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { callingQuery, type Calling } from './calling-queries.ts'
import classes from './CallingSection.module.css'
import { CallStepRow } from './CallStepRow.tsx'
import { NextCall } from './NextCall.tsx'

type Props = {
  incidentId: IncidentId
  mayWork: boolean
  /** Offers a role to somebody who was reached. */
  renderOffer: (role: { key: string; leads: boolean }, person: { id: PersonId; name: string }) => ReactNode
  /** The calls that were made, below. */
  children?: ReactNode
}

/** Whom to call, in the order of the plan, with the numbers of today. Made for one hand and a phone. */
export function CallingSection({ incidentId, mayWork, renderOffer, children }: Props) {
  const { data, error, refetch } = useQuery(callingQuery(incidentId))
  return (
    <Section title="Call in this order" about={data && aboutWords(data)}>
      {data ? (
        <CallingSteps incidentId={incidentId} calling={data} mayWork={mayWork} renderOffer={renderOffer} />
      ) : (
        <Waiting error={error} retry={refetch} />
      )}
      {children}
    </Section>
  )
}

const Waiting = ({ error, retry }: { error: unknown; retry: () => unknown }) =>
  error ? <FailedState error={error} onRetry={() => void retry()} /> : <LoadingState what="the calling order" />

function aboutWords({ severity, assumed, from }: Calling): string {
  const level = `severity ${severity.level} (${severity.name})`
  const why = assumed ? `Nobody has said yet how grave it is; it looks like ${level}.` : `The plan’s order for ${level}.`
  return from === 'plan' ? why : `${why} The plan has no order for it, so whoever leads is called.`
}

function CallingSteps({ incidentId, calling, mayWork, renderOffer }: Omit<Props, 'children'> & { calling: Calling }) {
  const { next, steps } = calling
  const step = steps.find(({ role }) => role.key === next?.teamRole)
  const person = step?.people.find(({ id }) => id === next?.personId)
  return (
    <>
      {next && step && person && (
        <NextCall
          key={`${step.role.key}${person.id}`}
          incidentId={incidentId}
          step={step}
          person={person}
          again={next.again}
          mayWork={mayWork}
        />
      )}
      {!next && <p className={classes.done}>{doneWords(steps)}</p>}
      <ol className={classes.steps}>
        {steps.map((each) => (
          <CallStepRow
            key={each.role.key}
            incidentId={incidentId}
            step={each}
            mayWork={mayWork}
            offer={each.answered && renderOffer(each.role, { id: each.answered.personId, name: each.answered.by })}
          />
        ))}
      </ol>
    </>
  )
}

const doneWords = (steps: Calling['steps']): string =>
  steps.every(({ answered }) => answered)
    ? 'Everybody who is to be called has been reached.'
    : 'There is nobody left to call: the plan names no one else.'
