import type { z } from 'zod'
import { Earlier, EarlierWords } from '../../../web/design/Earlier.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import type { callShape } from '../calling.api.ts'
import { outcomeWords, wayWords } from './calling-words.ts'
import classes from './CallHistory.module.css'

type Call = z.output<typeof callShape>

/** Every call that was noted, the last one first. */
export function CallHistory({ calls }: { calls: Call[] }) {
  if (calls.length === 0) return null
  return (
    <Earlier words={`Calls so far (${calls.length})`}>
      {calls.toReversed().map(({ id, person, teamRole, outcome, way, at, recordedBy, note }) => (
        <li key={id}>
          <strong>{person.name}</strong>, {teamRole.name}: {outcomeWords[outcome].toLowerCase()}, {wayWords[way].toLowerCase()}
          <div className={classes.quiet}>
            <MomentText at={at} as="short" />, noted by {recordedBy}
          </div>
          {note && <EarlierWords>{note}</EarlierWords>}
        </li>
      ))}
    </Earlier>
  )
}
