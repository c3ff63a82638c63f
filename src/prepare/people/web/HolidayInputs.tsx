import { Button, CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldMessage } from '../../../web/problem-error.ts'
import { showDate } from './calendar-words.ts'
import classes from './HolidayInputs.module.css'

type Props = { holidays: string[]; onChange: (holidays: string[]) => void; error: unknown }

/** Days on which nobody is there, entered one by one: the browser's own calendar knows how to ask for a date. */
export function HolidayInputs({ holidays, onChange, error }: Props) {
  const [date, setDate] = useState('')
  const add = () => {
    if (date) onChange([...new Set([...holidays, date])].sort())
    setDate('')
  }
  return (
    <div>
      <div className={classes.add}>
        <TextInput
          type="date"
          label="Holidays"
          description="Days that count as no working day."
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          error={fieldMessage(error, 'calendar.holidays')}
        />
        <Button variant="default" onClick={add} disabled={!date}>
          Add the day
        </Button>
      </div>
      <ul className={classes.list} aria-label="Holidays">
        {holidays.map((each) => (
          <li key={each}>
            <span>{showDate(each)}</span>
            <CloseButton aria-label={`Remove ${showDate(each)}`} onClick={() => onChange(holidays.filter((other) => other !== each))} />
          </li>
        ))}
      </ul>
    </div>
  )
}
