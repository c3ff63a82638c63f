import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { IncidentId } from '../../../base/ids.ts'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { useMayCall } from '../../../web/me.ts'
import { incidentApi } from '../incident.api.ts'
import { readingsQuery } from './incident-queries.ts'
import { inRows } from './reading-rows.ts'
import texts from './texts.module.css'
import classes from './ReadingList.module.css'

/** Every reading of a restricted incident, newest first. */
export function ReadingList({ incidentId }: { incidentId: IncidentId }) {
  const may = useMayCall(incidentApi.listReadings)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({ ...readingsQuery(incidentId), enabled: may })
  const readings = inRows(data?.pages.flatMap(({ items }) => items) ?? [])
  if (!may || readings.length === 0) return null
  return (
    <div className={classes.readings}>
      <h3 className={classes.title}>Who has read it</h3>
      <ul className={texts.list}>
        {readings.map(({ person, at, times }) => (
          <li key={`${person.id}${at.getTime()}`} className={classes.reading}>
            <span>
              {person.name}
              {times > 1 && <span className={texts.small}> {times} times</span>}
            </span>
            <span className={texts.small}>
              <MomentText at={at} as="short" />
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          Show more
        </Button>
      )}
    </div>
  )
}
