import { IconInbox } from '@tabler/icons-react'
import { ButtonLink } from '../links.tsx'
import classes from './home.module.css'

/** Reports come first: nobody knows yet how bad they are. */
export function WaitingReports({ waiting, overdue }: { waiting: number; overdue: number }) {
  return (
    <section className={classes.callout} data-overdue={overdue > 0} aria-label="Reports that wait">
      <span className={classes.calloutPicture}>
        <IconInbox size={26} stroke={1.7} aria-hidden />
      </span>
      <div className={classes.calloutWords}>
        <strong>{waiting === 1 ? 'One report waits for triage' : `${waiting} reports wait for triage`}</strong>
        <span>{overdueWords(waiting, overdue)}</span>
      </div>
      <ButtonLink to="/reports">Look at {waiting === 1 ? 'it' : 'them'}</ButtonLink>
    </section>
  )
}

function overdueWords(waiting: number, overdue: number): string {
  if (overdue === 0) return 'Somebody noticed something. Read it and decide what it is.'
  if (overdue === waiting) return waiting === 1 ? 'Its time has run out.' : 'The time of all of them has run out.'
  return overdue === 1 ? 'The time of one has run out.' : `The time of ${overdue} has run out.`
}
