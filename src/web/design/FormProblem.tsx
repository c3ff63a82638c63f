import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { asProblem, fieldMessage, otherMessage } from '../problem-error.ts'
import classes from './FormProblem.module.css'

type Props = {
  error: unknown
  /** The fields that show their own message; what is wrong elsewhere is said here. */
  fields?: readonly string[]
}

/**
 * What went wrong with a form, above its button. Takes the reader to the first field that needs correcting:
 * give inputs the `name` of their field, and `error={fieldMessage(error, 'title')}`.
 */
export function FormProblem({ error, fields = [] }: Props) {
  const here = useRef<HTMLDivElement>(null)
  const goThere = useEffectEvent(() => {
    const wrong = fields.find((field) => fieldMessage(error, field))
    const input = wrong && here.current?.closest('form')?.querySelector<HTMLElement>(`[name="${wrong}"]`)
    if (input) input.focus()
    else here.current?.scrollIntoView({ block: 'nearest' })
  })
  useEffect(() => {
    if (error) goThere()
  }, [error])
  const message = otherMessage(error, fields)
  return (
    <div ref={here} role="alert" className={classes.place}>
      {message && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} title={asProblem(error).problem.title}>
          {message}
        </Alert>
      )}
    </div>
  )
}

/** The message at a part of a form that is no Mantine input, such as a group of files. Inputs have `error=` for it. */
export function FieldError({ error, field }: { error: unknown; field: string }) {
  const message = fieldMessage(error, field)
  if (!message) return null
  return (
    <p className={classes.field} role="alert">
      <IconAlertCircle size={16} aria-hidden />
      {message}
    </p>
  )
}
