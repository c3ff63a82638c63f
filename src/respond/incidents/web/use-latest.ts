import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncidentId } from '../../../base/ids.ts'
import { useMe } from '../../../web/me.ts'
import { withWriter } from './entry-words.ts'
import { latestEntriesQuery, type Entry } from './incident-queries.ts'

type Heard = { incidentId: IncidentId; number: number | null; announcement: string; byOther: boolean }

/** The newest line of the record, and the words to announce when it has just been written, by oneself or by somebody else. */
export function useLatest(incidentId: IncidentId): { latest: Entry | undefined; announcement: string; byOther: boolean } {
  const { name } = useMe()
  const { data } = useQuery(latestEntriesQuery(incidentId))
  const [heard, setHeard] = useState<Heard>({ incidentId, number: null, announcement: '', byOther: false })
  // The list is by when things happened; what was written last is what is news.
  const latest = data?.items.toSorted((a, b) => b.number - a.number)[0]
  if (latest && (heard.incidentId !== incidentId || heard.number !== latest.number)) {
    const wasHere = heard.incidentId === incidentId && heard.number !== null
    setHeard({ incidentId, number: latest.number, announcement: wasHere ? withWriter(latest) : '', byOther: wasHere && latest.by !== name })
  }
  return { latest, announcement: heard.announcement, byOther: heard.byOther }
}
