import type { SeverityLevel } from '../../prepare/plan/settings-words.ts'
import classes from './SeverityBadge.module.css'

type Props = {
  /** Null while nobody has classified it. The name is the plan's. */
  severity: { level: SeverityLevel; name: string } | null
  size?: 'sm' | 'lg'
}

/** How grave it is: the number and the plan's name for it, so that it can be read without seeing colours. 1 is the highest. */
export function SeverityBadge({ severity, size = 'sm' }: Props) {
  if (!severity) {
    return (
      <span className={classes.badge} data-size={size} data-level="none">
        Not classified
      </span>
    )
  }
  return (
    <span
      className={classes.badge}
      data-size={size}
      data-level={severity.level}
      title={`Severity ${severity.level} of 5; 1 is the highest`}
    >
      <span className={classes.level}>{severity.level}</span>
      <span className={classes.name}>{severity.name}</span>
    </span>
  )
}
