import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import { useMayCall } from '../../../web/me.ts'
import { peopleApi } from '../person.api.ts'
import lists from './lists.module.css'
import { organisationQuery } from './people-queries.ts'
import { SiteDialog } from './SiteDialog.tsx'

export function SitesSection() {
  const { sites } = useSuspenseQuery(organisationQuery).data
  const [adding, setAdding] = useState(false)
  const add = useMayCall(peopleApi.addSite) && (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      Add a site
    </Button>
  )
  return (
    <Section title="Sites" count={sites.length} about="Branches and buildings. Reporters choose from them." actions={add}>
      {sites.length === 0 && <p className={lists.quiet}>None yet. Add each building in which something could happen.</p>}
      <ul className={lists.tiles}>
        {sites.map(({ id, name, address }) => (
          <li key={id}>
            <div className={lists.name}>{name}</div>
            {address && <div className={lists.small}>{address}</div>}
          </li>
        ))}
      </ul>
      {adding && <SiteDialog onClose={() => setAdding(false)} />}
    </Section>
  )
}
