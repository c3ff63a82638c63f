import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { FailedState } from '../../../web/design/FailedState.tsx'
import { LoadingState } from '../../../web/design/LoadingState.tsx'
import { registerQuery } from './incident-queries.ts'
import { NoIncidents } from './NoIncidents.tsx'
import classes from './Register.module.css'
import { RegisterTable } from './RegisterTable.tsx'
import { toQuery, type RegisterFilters } from './register-filters.ts'

/** The list below the filters. While another list is on its way the last one stays, so that nothing jumps. */
export function Register({ filters, onClear }: { filters: RegisterFilters; onClear: () => void }) {
  const { data, error, refetch, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...registerQuery(toQuery(filters)),
    placeholderData: keepPreviousData,
  })
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState what="the incidents" lines={8} />
  const incidents = data.pages.flatMap(({ items }) => items)
  if (incidents.length === 0) return <NoIncidents filters={filters} onClear={onClear} />
  return (
    <div className={classes.list} aria-busy={isPlaceholderData}>
      <RegisterTable incidents={incidents} history={filters.state === 'history'} />
      {hasNextPage && (
        <div className={classes.more}>
          <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
            Show more
          </Button>
        </div>
      )}
      <p className={classes.count} role="status">
        {hasNextPage
          ? `The newest ${incidents.length} are shown.`
          : incidents.length === 1
            ? 'One incident.'
            : `${incidents.length} incidents.`}
      </p>
    </div>
  )
}
