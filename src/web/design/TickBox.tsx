import type { ReactNode } from 'react'
import classes from './TickBox.module.css'

type Props = {
  label: string
  /** What ticking it means. */
  description?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Yes or no, with the whole line as its target: large enough for a shaking thumb. */
export const TickBox = ({ label, description, checked, onChange }: Props) => (
  <label className={classes.line}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>
      {label}
      {description && <span className={classes.description}>{description}</span>}
    </span>
  </label>
)
