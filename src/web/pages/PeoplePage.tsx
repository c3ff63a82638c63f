import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { peopleApi } from '../../prepare/people/person.api.ts'
import { PeopleSection } from '../../prepare/people/web/PeopleSection.tsx'
import { PersonDialog } from '../../prepare/people/web/PersonDialog.tsx'
import { Page } from '../design/Page.tsx'
import { useMayCall } from '../me.ts'

/** The contact sheet: who is known here, and how to reach them when it matters. */
export function PeoplePage() {
  const [adding, setAdding] = useState(false)
  const add = useMayCall(peopleApi.addPerson) && (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      Add somebody
    </Button>
  )
  return (
    <Page title="People" actions={add}>
      <PeopleSection />
      {adding && <PersonDialog person={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}
