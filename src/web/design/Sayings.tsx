import { IconCheck } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { sayings } from './say.ts'
import classes from './Sayings.module.css'

/** Where the words of `say` appear. It is always there, because screen readers only announce changes within what they know. */
export function Sayings() {
  const shown = useSyncExternalStore(sayings.watch, sayings.read)
  return (
    <div className={classes.place} role="status" aria-live="polite" data-sayings>
      {shown.map(({ id, message }) => (
        <div key={id} className={classes.saying}>
          <IconCheck size={18} aria-hidden />
          {message}
        </div>
      ))}
    </div>
  )
}
