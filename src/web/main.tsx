import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { DesignProvider } from './design/DesignProvider.tsx'
import { keepSending } from './deliver.ts'
import { makeQueryClient } from './query-client.ts'
import { makeRouter } from './router.tsx'

// Zod would otherwise try to compile with `new Function`, which the Content-Security-Policy reports.
z.config({ jitless: true })

const cache = makeQueryClient(() => {
  cache.removeQueries({ queryKey: ['me'] })
  void router.invalidate()
})
const router = makeRouter(cache)
keepSending()

createRoot(document.getElementById('root') ?? document.body).render(
  <DesignProvider>
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </DesignProvider>,
)
