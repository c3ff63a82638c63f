import { Group, TextInput } from '@mantine/core'
import { FieldGroup } from '../../../web/design/FieldGroup.tsx'
import { FieldError } from '../../../web/design/FormProblem.tsx'
import { fieldMessage } from '../../../web/problem-error.ts'
import { weekdayNames } from './calendar-words.ts'
import type { OrganisationFields } from './organisation-form.ts'
import classes from './WorkingHours.module.css'

type Hours = Pick<OrganisationFields, 'workdays' | 'opensAt' | 'closesAt'>
type Props = { value: Hours; onChange: (changes: Partial<Hours>) => void; error: unknown }

/** When somebody is there. Deadlines told in working days count only these. */
export function WorkingHours({ value: { workdays, opensAt, closesAt }, onChange, error }: Props) {
  const toggle = (day: number) =>
    onChange({ workdays: workdays.includes(day) ? workdays.filter((each) => each !== day) : [...workdays, day].sort((a, b) => a - b) })
  return (
    <>
      <FieldGroup label="Working days" help="Deadlines told in working days count only these.">
        <div className={classes.days}>
          {weekdayNames.map((name, at) => (
            <label key={name} className={classes.day}>
              <input type="checkbox" name="calendar" checked={workdays.includes(at + 1)} onChange={() => toggle(at + 1)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        <FieldError error={error} field="calendar.workdays" />
      </FieldGroup>
      <Group grow align="flex-start">
        <TextInput
          type="time"
          label="Opens"
          value={opensAt}
          onChange={(event) => onChange({ opensAt: event.currentTarget.value })}
          error={fieldMessage(error, 'calendar.opensAt')}
        />
        <TextInput
          type="time"
          label="Closes"
          value={closesAt}
          onChange={(event) => onChange({ closesAt: event.currentTarget.value })}
          error={fieldMessage(error, 'calendar.closesAt')}
        />
      </Group>
    </>
  )
}
