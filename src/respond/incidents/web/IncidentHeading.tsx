import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { SeverityBadge } from '../../../web/design/SeverityBadge.tsx'
import { DescribeDialog } from './DescribeDialog.tsx'
import type { Incident } from './incident-queries.ts'
import classes from './IncidentHeading.module.css'
import { RestrictedMark } from './RestrictedMark.tsx'
import { useAbilities } from './use-incident.ts'

/** Below the title: how bad, what kind, since when, who may see it. */
export function IncidentHeading({ incident }: { incident: Incident }) {
  const [editing, setEditing] = useState(false)
  const { work } = useAbilities(incident)
  const { severity, category, history, occurred, openedAt } = incident
  return (
    <>
      <SeverityBadge severity={severity} size="lg" />
      <RestrictedMark incident={incident} />
      <span className={classes.kind}>
        {category && `${category.name}, `}
        {history ? 'happened ' : 'opened '}
        {history && occurred ? <MomentText at={occurred} /> : <MomentText at={openedAt} as="ago" />}
      </span>
      {work && (
        <ActionIcon
          className={classes.edit}
          variant="subtle"
          size="lg"
          onClick={() => setEditing(true)}
          aria-label="Change title and summary"
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      )}
      {editing && <DescribeDialog incident={incident} onClose={() => setEditing(false)} />}
    </>
  )
}
