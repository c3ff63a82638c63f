import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { FactDialog } from './FactDialog.tsx'
import type { Incident } from './incident-queries.ts'
import texts from './texts.module.css'
import { useAbilities } from './use-incident.ts'

/** What is known, one thing at a time, so that a change to one loses nothing of another. */
export function FactsSection({ incident }: { incident: Incident }) {
  const [editing, setEditing] = useState<string | null>(null)
  const { work } = useAbilities(incident)
  const { facts } = incident
  const add = work && (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      Add a fact
    </Button>
  )
  return (
    <Section title="What is known" count={facts.length} actions={add}>
      {facts.length === 0 && (
        <p className={texts.quiet}>
          Nothing is written down yet.
          {work && ' Addresses, names of files, phone numbers of helpers, costs: whatever somebody will ask for later.'}
        </p>
      )}
      <ul className={texts.list}>
        {facts.map((fact) => (
          <li key={fact.id} className={texts.item}>
            <div className={texts.grows}>
              <div className={texts.name}>{fact.label}</div>
              <p className={texts.long}>{fact.text}</p>
              <div className={texts.small}>
                {fact.changedBy}, <MomentText at={fact.changedAt} />
              </div>
            </div>
            {work && (
              <ActionIcon variant="subtle" size="lg" onClick={() => setEditing(fact.id)} aria-label={`Change “${fact.label}”`}>
                <IconPencil size={18} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {editing && <FactDialog incident={incident} fact={facts.find(({ id }) => id === editing) ?? null} onClose={() => setEditing(null)} />}
    </Section>
  )
}
