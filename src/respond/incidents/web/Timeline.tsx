import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncidentId } from '../../../base/ids.ts'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { FailedState } from '../../../web/design/FailedState.tsx'
import { LoadingState } from '../../../web/design/LoadingState.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { entriesQuery, type EntryQuery } from './incident-queries.ts'
import classes from './Timeline.module.css'
import { TimelineEntry } from './TimelineEntry.tsx'

const orders = [
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
]
const kinds = [
  { value: 'everything', label: 'Everything' },
  { value: 'words', label: 'Only what people wrote' },
]

/** The record as it can be read: nothing in it is ever changed, and each line is chained to the one before. */
export function Timeline({ incidentId }: { incidentId: IncidentId }) {
  const [query, setQuery] = useState<EntryQuery>({ order: 'newest', only: 'everything' })
  return (
    <Section title="Timeline" about="By when it happened. Nothing here can be changed or removed; corrections are added.">
      <div className={classes.controls}>
        <SegmentedControl
          aria-label="Order"
          data={orders}
          value={query.order ?? 'newest'}
          onChange={(order) => setQuery({ ...query, order: order as 'newest' })}
        />
        <SegmentedControl
          aria-label="What to show"
          data={kinds}
          value={query.only ?? 'everything'}
          onChange={(only) => setQuery({ ...query, only: only as 'words' })}
        />
      </div>
      <Entries incidentId={incidentId} query={query} />
    </Section>
  )
}

function Entries({ incidentId, query }: { incidentId: IncidentId; query: EntryQuery }) {
  const { data, error, refetch, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...entriesQuery(incidentId, query),
    placeholderData: keepPreviousData,
  })
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState what="the timeline" lines={6} />
  const entries = data.pages.flatMap(({ items }) => items)
  if (entries.length === 0)
    return <EmptyState title="Nobody has written anything yet">Notes, decisions and facts will stand here.</EmptyState>
  return (
    <>
      <ol className={classes.list} aria-busy={isPlaceholderData}>
        {entries.map((entry) => (
          <TimelineEntry key={entry.number} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <div className={classes.more}>
          <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
            Show {query.order === 'oldest' ? 'later' : 'earlier'} entries
          </Button>
        </div>
      )}
    </>
  )
}
