import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Draft } from '../writing-queries.ts'
import { nextGap, placeGaps, type PlacedGap } from './next-gap.ts'

/** Where the cursor should go as soon as its section is on screen. `count` makes the same place a new wish. */
export type Wish = { sectionKey: string; block: number | null; commentId: string | null; count: number }

const saidMs = 8000

/** From gap to gap: F8 and Shift+F8, wherever the cursor is. */
export function useGaps(draft: Draft, sectionKey: string | null, { blockNow, onGo }: { blockNow: () => number | null; onGo: () => void }) {
  const navigate = useNavigate()
  const gaps = useMemo(() => placeGaps(draft.sections), [draft.sections])
  const last = useRef<PlacedGap | null>(null)
  const [wish, setWish] = useState<Wish | null>(null)
  const [said, setSaid] = useState('')

  const go = (gap: PlacedGap) => {
    last.current = gap
    onGo()
    setSaid(`${gap.at} of ${gap.of}, in “${gap.sectionTitle}”: ${gap.gap.says}`)
    const commentId = gap.gap.kind === 'comment' ? gap.gap.about : null
    setWish((before) => ({ sectionKey: gap.sectionKey, block: gap.gap.block, commentId, count: (before?.count ?? 0) + 1 }))
    if (gap.sectionKey !== sectionKey)
      void navigate({
        to: '/plan/drafts/$planVersionId',
        params: { planVersionId: draft.version.id },
        search: { section: gap.sectionKey },
      })
  }
  const step = (by: 1 | -1) => {
    const order = draft.sections.map(({ key }) => key)
    const here = { sectionKey: sectionKey ?? '', block: blockNow() }
    const next = nextGap(gaps, order, here, { step: by, last: last.current })
    if (next) go(next)
    else setSaid('Nothing is missing.')
  }
  // It has been read by then, and lies over the text.
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(''), saidMs)
    return () => clearTimeout(timer)
  }, [said])
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  })
  useEffect(() => {
    const listening = new AbortController()
    window.addEventListener('keydown', onKey, { signal: listening.signal })
    return () => listening.abort()
  }, [])
  return { gaps, step, go, said, wish, granted: useCallback(() => setWish(null), []) }
}
