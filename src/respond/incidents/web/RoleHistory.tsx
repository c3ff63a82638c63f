import { Earlier, EarlierWords } from '../../../web/design/Earlier.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import type { Incident } from './incident-queries.ts'

/** Who had which role before, and what they left for the next. */
export function RoleHistory({ roles }: Pick<Incident, 'roles'>) {
  const ended = roles.filter(({ endedAt }) => endedAt !== null).toReversed()
  if (ended.length === 0) return null
  return (
    <Earlier words={`Handed over before (${ended.length})`}>
      {ended.map(({ number, teamRole, person, takenAt, endedAt, handover }) => (
        <li key={number}>
          <strong>{teamRole.name}</strong>: {person.name}, <MomentText at={takenAt} as="short" />
          {endedAt && (
            <>
              {' '}
              until <MomentText at={endedAt} as="short" />
            </>
          )}
          {handover && <EarlierWords>{handover}</EarlierWords>}
        </li>
      ))}
    </Earlier>
  )
}
