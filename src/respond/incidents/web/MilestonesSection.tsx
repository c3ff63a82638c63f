import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { milestoneKinds } from '../incident.api.ts'
import type { Incident } from './incident-queries.ts'
import { milestoneName, setByHand, type MilestoneKind } from './incident-words.ts'
import { MilestoneDialog } from './MilestoneDialog.tsx'
import classes from './MilestonesSection.module.css'
import { useAbilities } from './use-incident.ts'

/** When what happened, as precisely as it is known. Changing one keeps the earlier and the reason. */
export function MilestonesSection({ incident }: { incident: Incident }) {
  const [editing, setEditing] = useState<MilestoneKind | null>(null)
  const { work } = useAbilities(incident)
  const missing = incident.history || incident.closedAt ? 'not said' : 'not yet'
  return (
    <Section title="Milestones">
      <ol id="milestones" className={classes.list}>
        {milestoneKinds.map((kind) => {
          const known = incident.milestones.find((each) => each.kind === kind)
          return (
            <li key={kind} data-known={known !== undefined}>
              <span className={classes.name}>{milestoneName(kind)}</span>
              <span className={classes.when}>
                {known ? <MomentText at={known.moment} as="short" /> : missing}
                {known?.reason && <span className={classes.reason}>Changed: {known.reason}</span>}
              </span>
              {work && setByHand(kind) && (
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  onClick={() => setEditing(kind)}
                  aria-label={`${known ? 'Change' : 'Say'} when it ${phrase(kind)}`}
                >
                  {known ? <IconPencil size={18} aria-hidden /> : <IconPlus size={18} aria-hidden />}
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ol>
      {incident.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <IconAlertTriangle size={18} aria-hidden />
          {warning}
        </p>
      ))}
      {editing && setByHand(editing) && <MilestoneDialog incident={incident} kind={editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

/** "when it was contained", but "when it occurred". */
const phrase = (kind: MilestoneKind) => (kind === 'occurred' ? kind : `was ${kind}`)
