import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import { incidentApi } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import { ReadingList } from './ReadingList.tsx'
import { RestrictDialog } from './RestrictDialog.tsx'
import texts from './texts.module.css'

/** Who may see this. For most incidents it is everybody who works on them; for some only named people. */
export function MembersSection({ incident }: { incident: Incident }) {
  const [changing, setChanging] = useState(false)
  const mayRestrict = useMayCall(incidentApi.restrictIncident) && !incident.history
  const { restricted, members } = incident
  const change = mayRestrict && (
    <Button variant="default" leftSection={<IconLock size={16} aria-hidden />} onClick={() => setChanging(true)}>
      {restricted ? 'Change' : 'Only named people…'}
    </Button>
  )
  return (
    <Section title="Who may see this" actions={change}>
      {restricted ? (
        <>
          <ul className={texts.list}>
            {members.map(({ person, why }) => (
              <li key={person.id} className={texts.block}>
                <PersonName name={person.name} withInitials />
                <div className={texts.small}>{why}</div>
              </li>
            ))}
          </ul>
          <ReadingList incidentId={incident.id} />
        </>
      ) : (
        <p className={texts.quiet}>
          Everybody who works on incidents, management and auditors. If it is about a person, let only named people see it.
        </p>
      )}
      {changing && <RestrictDialog incident={incident} onClose={() => setChanging(false)} />}
    </Section>
  )
}
