import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import { AssetDialog } from './AssetDialog.tsx'
import classes from './AssetsSection.module.css'
import type { Incident } from './incident-queries.ts'
import { assetStateWords, shortAssetKind } from './incident-words.ts'
import texts from './texts.module.css'
import { useAbilities } from './use-incident.ts'

export function AssetsSection({ incident }: { incident: Incident }) {
  const [editing, setEditing] = useState<string | null>(null)
  const { work } = useAbilities(incident)
  const { assets } = incident
  const add = work && (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      Add a system
    </Button>
  )
  return (
    <Section title="Affected systems and things" count={assets.length} actions={add}>
      {assets.length === 0 && (
        <p className={texts.quiet}>
          None is named yet.{work && ' Add what is affected, and what may be: services, computers, accounts, records, rooms.'}
        </p>
      )}
      <ul className={texts.list}>
        {assets.map((asset) => (
          <li key={asset.id} className={texts.item}>
            <div className={texts.grows}>
              <div className={texts.name}>{asset.name}</div>
              <div className={texts.small}>{shortAssetKind(asset.kind)}</div>
              {asset.note && <p className={texts.long}>{asset.note}</p>}
            </div>
            <span className={classes.state} data-state={asset.state}>
              {assetStateWords[asset.state]}
            </span>
            {work && (
              <ActionIcon variant="subtle" size="lg" onClick={() => setEditing(asset.id)} aria-label={`Change “${asset.name}”`}>
                <IconPencil size={18} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {editing && (
        <AssetDialog incident={incident} asset={assets.find(({ id }) => id === editing) ?? null} onClose={() => setEditing(null)} />
      )}
    </Section>
  )
}
