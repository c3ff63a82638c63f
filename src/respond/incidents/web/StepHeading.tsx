import { useEffect, useRef } from 'react'
import classes from './StepHeading.module.css'

/** After a step the reading goes on at its heading, at the top of the dialog. Give it a `key`, so that each step has its own. */
export function StepHeading({ at, of, name }: { at: number; of: number; name: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div>
      <p className={classes.step}>
        Step {at + 1} of {of}
      </p>
      <h3 ref={heading} tabIndex={-1} data-autofocus className={classes.heading}>
        {name}
      </h3>
    </div>
  )
}
