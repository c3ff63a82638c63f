import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailedState } from '../../../web/design/FailedState.tsx'
import { LoadingState } from '../../../web/design/LoadingState.tsx'
import type { Paged } from './report-queries.ts'
import classes from './reports.module.css'

type Props<Item> = {
  list: Paged<Item>
  /** For "Loading …": "the reports that wait". */
  what: string
  empty: ReactNode
  children: (items: Item[]) => ReactNode
}

/** A list that comes in pages, with what to say while it loads, when it fails and when it is empty. */
export function PagedReports<Item>({ list, what, empty, children }: Props<Item>) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: list.queryKey,
    queryFn: ({ pageParam }) => list.load(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState what={what} lines={6} />
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return empty
  return (
    <>
      {children(items)}
      {hasNextPage && (
        <div className={classes.more}>
          <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
            Show more
          </Button>
        </div>
      )}
    </>
  )
}
