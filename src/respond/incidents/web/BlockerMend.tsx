import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { TextLink } from '../../../web/links.tsx'
import classes from './BlockerList.module.css'
import { ClassifyDialog } from './ClassifyDialog.tsx'
import type { Blocker, Incident } from './incident-queries.ts'

/** The shortest way from what is missing to where it is mended. What is typed below needs none; what only management can do has none. */
export function BlockerMend({ incident, blocker: { reason, taskId } }: { incident: Incident; blocker: Blocker }) {
  const [classifying, setClassifying] = useState(false)
  const here = {
    to: '/incidents/$incidentId',
    params: { incidentId: incident.id },
    replace: true,
    resetScroll: false,
    className: classes.mend,
  } as const
  if (reason === 'mandatory-task' && taskId) {
    return (
      <TextLink {...here} search={{ tab: 'tasks' }} hash={`task-${taskId}`}>
        Go to the task
      </TextLink>
    )
  }
  if (reason === 'milestone') {
    return (
      <TextLink {...here} search={{ tab: 'overview' }} hash="milestones">
        Say when
      </TextLink>
    )
  }
  if (reason !== 'not-classified') return null
  return (
    <>
      <Anchor component="button" type="button" className={classes.mend} onClick={() => setClassifying(true)}>
        Classify it
      </Anchor>
      {classifying && <ClassifyDialog incident={incident} onClose={() => setClassifying(false)} />}
    </>
  )
}
