import { IconCloudUpload } from '@tabler/icons-react'
import type { IncidentId } from '../../../base/ids.ts'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { useOutbox } from '../../../web/outbox.ts'
import { useReader } from '../../../web/reader.ts'
import classes from './WaitingWords.module.css'

/** What this person wrote here that the server does not have yet, so that nobody believes it lost and types it again. */
export function WaitingWords({ incidentId }: { incidentId: IncidentId }) {
  const { personId } = useReader()
  const waiting = useOutbox().filter(({ request, by }) => request.path.includes(`/incidents/${incidentId}/`) && by.id === personId)
  return (
    // Always there: screen readers only announce what changes within what they know.
    <div role="status">
      {waiting.length > 0 && (
        <ul className={classes.list} aria-label="Not sent yet">
          {waiting.map(({ key, text, keptAt, refused }) => (
            <li key={key}>
              <IconCloudUpload size={20} stroke={1.8} aria-hidden />
              <div>
                <p className={classes.text}>{text}</p>
                <div className={classes.quiet}>
                  {refused ? `Not accepted: ${refused.detail}` : 'Waits here and is sent by itself as soon as the server is back.'} Written{' '}
                  <MomentText at={new Date(keptAt)} as="ago" />.
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
