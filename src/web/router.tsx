import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { FailedState } from './design/FailedState.tsx'
import { LoadingState } from './design/LoadingState.tsx'
import { NotFound } from './pages/NotFound.tsx'
import { routeTree } from './routes.tsx'

export const makeRouter = (cache: QueryClient) =>
  createRouter({
    routeTree,
    context: { cache },
    defaultPreload: 'intent',
    // The query cache decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingComponent: () => <LoadingState />,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })

/** Trying again asks the server anew for everything the page needs. */
function PageFailed({ error, reset }: ErrorComponentProps) {
  const retry = () => {
    reset()
    location.reload()
  }
  return <FailedState error={error} onRetry={retry} />
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
