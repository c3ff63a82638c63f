import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { meQuery, type Me } from './me.ts'

/** Somebody has signed in: forget what was on screen for the one before, and go on where they were. */
export function useEnter() {
  const cache = useQueryClient()
  const router = useRouter()
  return async (me: Me, next = '/'): Promise<void> => {
    cache.clear()
    cache.setQueryData(meQuery.queryKey, me)
    router.history.push(next)
  }
}
