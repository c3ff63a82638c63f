import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Facts, Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import { peopleApi } from '../person.api.ts'
import { showDate, showHour, showWorkdays } from './calendar-words.ts'
import { OrganisationDialog } from './OrganisationDialog.tsx'
import { organisationQuery, type Organisation } from './people-queries.ts'
import { legalFormWords } from './people-words.ts'

/** What letters, deadlines and reports draw from. Everybody sees their own; administrators change it. */
export function OrganisationSection() {
  const { data: organisation } = useSuspenseQuery(organisationQuery)
  const [changing, setChanging] = useState(false)
  const mayChange = useMayCall(peopleApi.changeOrganisation)
  const change = mayChange && (
    <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setChanging(true)}>
      Change
    </Button>
  )
  return (
    <Section title="Organisation" about="Reports carry the name; deadlines follow the clock and the working hours." actions={change}>
      <Facts items={facts(organisation)} />
      {changing && <OrganisationDialog organisation={organisation} onClose={() => setChanging(false)} />}
    </Section>
  )
}

const facts = ({ name, legalForm, jurisdiction, zone, hotline, calendar }: Organisation): [name: string, value: string | null][] => [
  ['Name', name],
  ['What it is', legalFormWords[legalForm]],
  ['State', jurisdiction],
  ['Help line', hotline ?? 'None: reporters are told no number to call'],
  ['Time zone', zone.replaceAll('_', ' ')],
  ['Working hours', `${showWorkdays(calendar.workdays)}, ${showHour(calendar.opensAt)} to ${showHour(calendar.closesAt)}`],
  ['Holidays', calendar.holidays.length > 0 ? [...calendar.holidays].sort().map(showDate).join('; ') : 'None are entered'],
]
