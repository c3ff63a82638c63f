import type { ReactNode } from 'react'
import { usePageTitle } from './Page.tsx'
import classes from './OutsidePage.module.css'

type Props = { title: string; about?: ReactNode; children: ReactNode; below?: ReactNode }

/** A page for somebody who is not signed in: one thing to do, in the middle. */
export function OutsidePage({ title, about, children, below }: Props) {
  const ref = usePageTitle<HTMLHeadingElement>(title)
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img src="/favicon.svg" alt="" className={classes.mark} />
        <h1 ref={ref} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {about && <p className={classes.about}>{about}</p>}
        <div className={classes.body}>{children}</div>
      </div>
      {below && <div className={classes.below}>{below}</div>}
    </main>
  )
}

/** Whoever only wants to tell somebody should not look for a password first. */
export const ReportWithoutAccount = () => (
  <p>
    Noticed something? <a href="/report">Report it without an account</a>.
  </p>
)
