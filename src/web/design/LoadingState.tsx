import { Loader, Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './states.module.css'

/** Quick answers should not flicker, so nothing is shown for the first moment. */
const patienceMs = 250

/** Something is on its way: `lines` grey lines where a list will stand, or a turning wheel. */
export function LoadingState({ what = 'this page', lines = 0 }: { what?: string; lines?: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={lines ? classes.lines : classes.loading} role="status" aria-live="polite" data-late={late}>
      {late && <span className={lines ? classes.hidden : undefined}>Loading {what}…</span>}
      {late && lines === 0 && <Loader size="sm" aria-hidden />}
      {late && Array.from({ length: lines }, (_, at) => <Skeleton key={at} height={20} width={`${92 - ((at * 17) % 40)}%`} aria-hidden />)}
    </div>
  )
}
