import { useEffect, useEffectEvent, useRef } from 'react'
import classes from './approval.module.css'

/** The end of a section: says so once it has been on screen. */
export function SeenMark({ onSeen }: { onSeen: () => void }) {
  const here = useRef<HTMLDivElement>(null)
  const seen = useEffectEvent(onSeen)
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) seen()
    })
    if (here.current) observer.observe(here.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={here} className={classes.end} />
}
