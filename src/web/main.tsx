import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { onSessionEnded } from './call.ts'
import { DesignProvider } from './design/DesignProvider.tsx'
import { keepSending } from './deliver.ts'
import { meQuery } from './me.ts'
import { ProblemError } from './problem-error.ts'
import { makeQueryClient } from './query-client.ts'
import { makeRouter } from './router.tsx'

// Zod would otherwise try to compile with `new Function`, which the Content-Security-Policy reports.
z.config({ jitless: true })

const cache = makeQueryClient()
const router = makeRouter(cache)
onSessionEnded(() => {
  // Nobody was signed in, so no session has ended: the routes know where to go.
  if (!cache.getQueryData(meQuery.queryKey)) return
  cache.removeQueries({ queryKey: meQuery.queryKey })
  void router.invalidate()
})
keepSending()

const root = createRoot(document.getElementById('root') ?? document.body, {
  // A refusal that a page shows in words is no fault worth reporting.
  onCaughtError: (error) => error instanceof ProblemError || console.error(error),
})
root.render(
  <DesignProvider>
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </DesignProvider>,
)
