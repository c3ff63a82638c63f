import { IconArchive, IconCircleCheck } from '@tabler/icons-react'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { TextLink } from '../../../web/links.tsx'
import type { Incident } from './incident-queries.ts'
import classes from './StateNotice.module.css'

/** Why nothing can be changed here: it is closed, or it was taken over from elsewhere. */
export function StateNotice({ incident: { id, closedAt, closures, history } }: { incident: Incident }) {
  if (history) {
    return (
      <p className={classes.notice}>
        <IconArchive size={20} aria-hidden />
        <span>Taken over from another register. It can be read, but not worked on here.</span>
      </p>
    )
  }
  if (!closedAt) return null
  return (
    <p className={classes.notice}>
      <IconCircleCheck size={20} aria-hidden />
      <span>
        Closed <MomentText at={closedAt} />
        {closures.at(-1) && ` by ${closures.at(-1)?.by}`}. Notes and files can still be added.{' '}
        <TextLink
          to="/incidents/$incidentId"
          params={{ incidentId: id }}
          search={{ tab: 'report' }}
          replace
          resetScroll={false}
          className={classes.link}
        >
          How it was closed
        </TextLink>
      </span>
    </p>
  )
}
