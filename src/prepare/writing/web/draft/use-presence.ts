import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { call } from '../../../../web/call.ts'
import { writingApi } from '../../writing.api.ts'
import { draftQuery, sectionQuery, type Draft } from '../writing-queries.ts'

const everyMs = 20_000

/** Says which section is open here, and hears who else is there; that is also how a change by others is noticed without live updates. */
export function usePresence(planVersionId: PlanVersionId, sectionKey: string | null): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (!sectionKey) return
    const tell = async () => {
      if (document.visibilityState !== 'visible') return
      const reply = await call(writingApi.noteEditing, { params: { planVersionId }, body: { sectionKey } }).catch(() => null)
      if (!reply) return
      cache.setQueryData(draftQuery(planVersionId).queryKey, (draft: Draft | undefined) => draft && { ...draft, editors: reply.editors })
      const known = cache.getQueryData(sectionQuery(planVersionId, sectionKey).queryKey)
      if (known && reply.sectionRevision && reply.sectionRevision > known.revision)
        void cache.invalidateQueries({ queryKey: sectionQuery(planVersionId, sectionKey).queryKey })
    }
    void tell()
    const ticking = setInterval(() => void tell(), everyMs)
    const listening = new AbortController()
    document.addEventListener('visibilitychange', () => void tell(), { signal: listening.signal })
    return () => {
      clearInterval(ticking)
      listening.abort()
    }
  }, [cache, planVersionId, sectionKey])
}
