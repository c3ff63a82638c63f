import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { IncidentId } from '../../../base/ids.ts'
import { useMe } from '../../../web/me.ts'
import { latestEntriesQuery, type Entry } from './incident-queries.ts'

/** The newest line of the record, and the words to announce when somebody else has just written one. */
export function useLatest(incidentId: IncidentId): { latest: Entry | undefined; announcement: string } {
  const { name } = useMe()
  const { data } = useQuery(latestEntriesQuery(incidentId))
  const [announcement, setAnnouncement] = useState('')
  const heard = useRef<number | null>(null)
  // The list is by when things happened; what was written last is what is news.
  const latest = data?.items.toSorted((a, b) => b.number - a.number)[0]

  useEffect(() => {
    if (!latest) return
    const isNews = heard.current !== null && latest.number > heard.current && latest.by !== name
    heard.current = latest.number
    if (isNews) setAnnouncement(`${latest.by}: ${latest.text}`)
  }, [latest?.number])
  useEffect(() => {
    heard.current = null
    setAnnouncement('')
  }, [incidentId])
  return { latest, announcement }
}
