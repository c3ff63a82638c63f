import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { MomentRead } from '../../base/read-moment.ts'
import { showMoment } from '../../base/show-moment.ts'
import { browserZone, useReader } from '../reader.ts'
import { serverNow } from '../server-time.ts'
import classes from './MomentInput.module.css'
import { readTyped, type TypedMoment } from './typed-moment.ts'

type Props = {
  name: string
  label: string
  description?: ReactNode
  value: TypedMoment
  onChange: (value: TypedMoment) => void
  error?: ReactNode
  autoFocus?: boolean
}

/** When something happened, in one's own words, read back as a moment before it is sent. Send it with `momentToSend`. */
export function MomentInput({ value, onChange, error, autoFocus, ...rest }: Props) {
  const { zone } = useReader()
  const read = useRead(value, zone)
  const [typing, setTyping] = useState(false)
  const refused = useErrorOf(error, value.text)
  const unreadable = !typing && read && 'problem' in read ? read.message : undefined
  return (
    <div>
      <TextInput
        {...rest}
        value={value.text}
        onChange={(event) => onChange({ text: event.currentTarget.value, typedAt: serverNow().getTime() })}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        error={unreadable ?? refused}
        autoComplete="off"
        maxLength={200}
        {...(autoFocus && { 'data-autofocus': true })}
      />
      <p className={classes.read} role="status">
        {read && 'moment' in read && (
          <>
            Understood as <strong>{showMoment(read.moment, { zone: browserZone })}</strong>
          </>
        )}
      </p>
    </div>
  )
}

/** What was wrong with what stood there, until something else stands there. */
function useErrorOf(error: ReactNode, text: string): ReactNode {
  const [seen, setSeen] = useState({ error, text })
  if (seen.error !== error) setSeen({ error, text })
  return seen.text === text ? error : undefined
}

/** Typing on is not answered at every letter. */
const pauseMs = 250

/** While a new reading is under way the last one stays, so that nothing flickers. */
function useRead(value: TypedMoment, zone: string): MomentRead | null {
  const [settled] = useDebouncedValue(value, pauseMs)
  const { data } = useQuery({
    queryKey: ['moment-read', settled.text, settled.typedAt, zone],
    queryFn: () => readTyped(settled, zone),
    enabled: settled.text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    // Without a connection the library may be missing; it is asked for again when the form is sent.
    retry: false,
  })
  return value.text.trim() ? (data ?? null) : null
}
