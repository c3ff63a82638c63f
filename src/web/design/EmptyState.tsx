import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './states.module.css'

type Props = {
  title: string
  /** Why it is empty, and what one can do. */
  children?: ReactNode
  picture?: TablerIcon
  action?: ReactNode
}

/** Nothing here: say so kindly, and offer the next step. */
export function EmptyState({ title, children, picture: Picture, action }: Props) {
  return (
    <div className={classes.empty}>
      {Picture && (
        <span className={classes.picture}>
          <Picture size={26} stroke={1.6} aria-hidden />
        </span>
      )}
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.words}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
