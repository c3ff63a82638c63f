import { MomentText } from '../../../web/design/MomentText.tsx'
import type { Incident } from './incident-queries.ts'
import classes from './RoleHistory.module.css'

/** Who had which role before, and what they left for the next. */
export function RoleHistory({ roles }: Pick<Incident, 'roles'>) {
  const ended = roles.filter(({ endedAt }) => endedAt !== null).toReversed()
  if (ended.length === 0) return null
  return (
    <details className={classes.history}>
      <summary>Handed over before ({ended.length})</summary>
      <ul>
        {ended.map(({ number, teamRole, person, takenAt, endedAt, handover }) => (
          <li key={number}>
            <strong>{teamRole.name}</strong>: {person.name}, <MomentText at={takenAt} as="short" />
            {endedAt && (
              <>
                {' '}
                until <MomentText at={endedAt} as="short" />
              </>
            )}
            {handover && <p className={classes.words}>{handover}</p>}
          </li>
        ))}
      </ul>
    </details>
  )
}
