import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './problem-error.ts'

/** What is on screen is kept fresh by live updates; reading again is a matter of seconds, not of every click. */
const freshMs = 10_000

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // The browser's own idea of being online is wrong behind a dead uplink, so every request is tried.
      queries: { staleTime: freshMs, networkMode: 'always', retry: mayRetry, retryDelay: (attempt) => 500 * 2 ** attempt },
      mutations: { networkMode: 'always', retry: false },
    },
  })

const mayRetry = (failures: number, error: Error): boolean => failures < 2 && error instanceof ProblemError && error.isPassing
