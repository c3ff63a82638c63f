import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import classes from './compare.module.css'
import { Gone, New } from './Words.tsx'

type Props = { within: RefObject<HTMLElement | null>; count: number }

/** From change to change, by button or by the keys N and P. */
export function ChangeBar({ within, count }: Props) {
  const [at, setAt] = useState(-1)
  const go = (by: 1 | -1) => {
    const places = [...(within.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
    if (places.length === 0) return
    const here = places.findIndex((each) => each === document.activeElement)
    const next = ((here >= 0 ? here : at) + by + places.length) % places.length
    setAt(next)
    places[next]?.focus({ preventScroll: true })
    places[next]?.scrollIntoView({ block: 'center' })
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'n' || event.key === 'N') go(1)
    if (event.key === 'p' || event.key === 'P') go(-1)
  })
  useEffect(() => {
    const listening = new AbortController()
    document.addEventListener('keydown', onKey, { signal: listening.signal })
    return () => listening.abort()
  }, [])
  return (
    <div className={classes.bar}>
      <span role="status" className={classes.counted}>
        {at < 0 ? (count === 1 ? '1 change' : `${count} changes`) : `Change ${Math.min(at + 1, count)} of ${count}`}
      </span>
      <span className={classes.legend}>
        <Gone words="removed" /> <New words="added" />
      </span>
      <span className={classes.buttons}>
        <Button variant="default" size="xs" leftSection={<IconArrowUp size={16} aria-hidden />} onClick={() => go(-1)}>
          Previous <kbd className={classes.key}>P</kbd>
        </Button>
        <Button variant="default" size="xs" leftSection={<IconArrowDown size={16} aria-hidden />} onClick={() => go(1)}>
          Next <kbd className={classes.key}>N</kbd>
        </Button>
      </span>
    </div>
  )
}
