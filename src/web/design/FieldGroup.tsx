import { useId, type ReactNode } from 'react'
import classes from './FieldGroup.module.css'

type Props = { label: string; help?: ReactNode; children: ReactNode }

/** Several fields that answer one question. The help is read out with the label. */
export function FieldGroup({ label, help, children }: Props) {
  const id = useId()
  return (
    <fieldset className={classes.group} aria-describedby={help ? id : undefined}>
      <legend>{label}</legend>
      {help && (
        <p id={id} className={classes.help}>
          {help}
        </p>
      )}
      {children}
    </fieldset>
  )
}
