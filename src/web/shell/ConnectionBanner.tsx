import { IconCloudOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLiveState } from '../live.ts'
import { useOutbox } from '../outbox.ts'
import classes from './ConnectionBanner.module.css'

/** A short stumble is no news: the stream comes back by itself within seconds. */
const patienceMs = 4000

/** The server is not there: what that means for the person, and that nothing is lost. */
export function ConnectionBanner() {
  const broken = useLasting(useLiveState() === 'broken')
  const waiting = useOutbox().filter(({ refused }) => !refused).length
  if (!broken) return null
  return (
    <div className={classes.banner} role="status">
      <IconCloudOff size={20} aria-hidden />
      <span>
        <strong>No connection to the server.</strong> You can go on reading and writing; what you see may be out of date.{' '}
        {waiting > 0
          ? `${waiting === 1 ? 'One thing waits' : `${waiting} things wait`} here and will be sent by itself.`
          : 'What you write is kept and sent by itself.'}
      </span>
    </div>
  )
}

function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => setLasting(true), patienceMs)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [now])
  return now && lasting
}
