import { IconLock } from '@tabler/icons-react'
import { ExerciseMark } from '../../../web/design/ExerciseBanner.tsx'
import type { IncidentLine } from './incident-queries.ts'
import classes from './IncidentMarks.module.css'

type Props = { incident: Pick<IncidentLine, 'exercise' | 'restricted' | 'history'> }

/** What sets an incident apart from an ordinary one, in lists. */
export const IncidentMarks = ({ incident: { exercise, restricted, history } }: Props) => (
  <>
    {exercise && <ExerciseMark />}
    {restricted && (
      <span className={classes.mark}>
        <IconLock size={13} stroke={2.2} aria-hidden />
        Named people only
      </span>
    )}
    {history && <span className={classes.mark}>From another register</span>}
  </>
)
