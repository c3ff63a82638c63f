import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { call } from '../../../../web/call.ts'
import { asProblem } from '../../../../web/problem-error.ts'
import { useReader } from '../../../../web/reader.ts'
import { writingApi } from '../../writing.api.ts'
import { keepOf, keptSections } from '../keeping/kept-section.ts'
import { SectionKeeper } from '../keeping/section-keeper.ts'
import { draftQuery, sectionQuery, type Section } from '../writing-queries.ts'

/** The keepers of a draft's sections: they go on sending when one turns to another section, until the draft is left. */
export type Keepers = { of: (section: Section) => SectionKeeper }

export function useKeepers(planVersionId: PlanVersionId, editable: boolean): Keepers {
  const cache = useQueryClient()
  const { personId } = useReader()
  const keepers = useMemo(() => makeKeepers(cache, personId, planVersionId), [cache, personId, planVersionId])
  useEffect(() => {
    if (editable) keepers.sendKept()
    const listening = new AbortController()
    const { signal } = listening
    const leave = () => keepers.flushAll()
    window.addEventListener('pagehide', leave, { signal })
    window.addEventListener('online', leave, { signal })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave(), { signal })
    return () => {
      listening.abort()
      keepers.flushAll()
    }
  }, [keepers, editable])
  return keepers
}

function makeKeepers(cache: QueryClient, personId: string | null, planVersionId: PlanVersionId) {
  const all = new Map<string, SectionKeeper>()
  const open = (sectionKey: string, server: Section | null): SectionKeeper => {
    const known = all.get(sectionKey)
    if (known) return known
    const made = new SectionKeeper({
      server,
      keep: keepOf(personId, planVersionId, sectionKey),
      save: async (ask) => {
        const reply = await call(writingApi.saveSection, { params: { planVersionId, sectionKey }, body: ask })
        if (reply.outcome !== 'clash') cache.setQueryData(sectionQuery(planVersionId, sectionKey).queryKey, reply.section)
        void cache.invalidateQueries({ queryKey: draftQuery(planVersionId).queryKey })
        return reply
      },
      otherTitle: staleTitle,
      isPassing: (error) => asProblem(error).isPassing || asProblem(error).status === 401,
    })
    all.set(sectionKey, made)
    return made
  }
  return {
    of: (section: Section) => open(section.key, section),
    /** What was typed before a reload is sent although nobody has opened its section again. */
    sendKept: () => keptSections(personId, planVersionId).forEach((sectionKey) => open(sectionKey, null)),
    flushAll: () =>
      all.forEach((keeper) => {
        keeper.keepNow()
        void keeper.flush()
      }),
  }
}

function staleTitle(error: unknown): string | null {
  const { code, current } = asProblem(error)
  if (code !== 'stale' || typeof current !== 'object' || current === null || !('title' in current)) return null
  return String(current.title)
}
