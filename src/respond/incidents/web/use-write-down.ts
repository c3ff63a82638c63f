import type { Route } from '../../../platform/http/route.ts'
import type { Ask } from '../../../web/call.ts'
import { deliver } from '../../../web/deliver.ts'
import { momentToSend } from '../../../web/design/typed-moment.ts'
import { useReader } from '../../../web/reader.ts'
import { missing } from '../../../web/problem-error.ts'
import type { Earlier } from './EarlierInput.tsx'
import type { Incident } from './incident-queries.ts'
import { useKeepIncident } from './use-incident.ts'

/** Delivers words into the record: kept here first, sent after, and on the page at once when they have arrived. */
export function useWriteDown(incident: Incident) {
  const keep = useKeepIncident(incident.id)
  return async <R extends Route>(route: R, ask: Ask<R>, kind: 'Note' | 'Decision', text: string): Promise<void> => {
    const delivery = await deliver(route, ask, { what: `${kind} in ${incident.number}`, text })
    // What has arrived shows in the timeline, what waits below the form (WaitingWords).
    if (delivery.is === 'sent') keep(delivery.reply as Incident)
  }
}

/** The moment that was typed, or null for now. Ticked without a time, it asks for one. */
export function useEarlierToSend() {
  const { zone } = useReader()
  return async ({ earlier, when }: Earlier) => {
    if (!earlier) return null
    const moment = await momentToSend(when, zone, 'at')
    if (!moment) throw missing('at', 'Please say when it happened, or untick “It happened earlier”.')
    return moment
  }
}
