import { IconMasksTheater } from '@tabler/icons-react'
import classes from './ExerciseBanner.module.css'

/** On every screen of a rehearsal, so that nobody takes it for real, nor the real thing for a rehearsal. */
export const ExerciseBanner = () => (
  <div className={classes.banner} role="note">
    <IconMasksTheater size={20} aria-hidden />
    <strong>EXERCISE</strong>
    <span>This is a rehearsal. Nobody outside is told and it counts in no figure.</span>
  </div>
)

/** The same word in lists. */
export const ExerciseMark = () => <span className={classes.mark}>EXERCISE</span>
