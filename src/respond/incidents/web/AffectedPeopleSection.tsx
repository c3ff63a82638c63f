import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import { affectedGroups } from '../incident.api.ts'
import { AffectedPeopleDialog } from './AffectedPeopleDialog.tsx'
import type { Incident } from './incident-queries.ts'
import { countWords, groupWords, type Group } from './incident-words.ts'
import texts from './texts.module.css'
import { useAbilities } from './use-incident.ts'

/** How many people of each group, and which data of theirs. Laws ask for exactly this first. */
export function AffectedPeopleSection({ incident }: { incident: Incident }) {
  const [editing, setEditing] = useState<Group | null>(null)
  const { work } = useAbilities(incident)
  return (
    <Section title="People affected" about="Whose records or services are concerned. A rough number is better than none.">
      <ul className={texts.list}>
        {affectedGroups.map((who) => {
          const known = incident.affectedPeople.find((each) => each.who === who)
          return (
            <li key={who} className={`${texts.item} ${texts.short}`}>
              <div className={texts.grows}>
                <span className={texts.name}>{groupWords[who]}</span>{' '}
                <span className={known ? undefined : texts.small}>{known ? countWords(known) : 'nobody has said yet'}</span>
                {known && known.data.length > 0 && <div className={texts.small}>{known.data.join(', ')}</div>}
                {known?.note && <p className={texts.long}>{known.note}</p>}
              </div>
              {work && (
                <ActionIcon variant="subtle" size="lg" onClick={() => setEditing(who)} aria-label={`Say how many: ${groupWords[who]}`}>
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
      {editing && <AffectedPeopleDialog incident={incident} who={editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}
