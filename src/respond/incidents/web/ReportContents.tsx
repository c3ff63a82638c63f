import { IconCheck, IconMinus } from '@tabler/icons-react'
import classes from './ReportContents.module.css'

/** One section of the report: what it will hold, or that it will say "unknown" for want of anybody having said. */
export type ReportPart = { name: string; holds: string | null }

/** What stands in the report as of now, in its order, so that a gap is seen before the board sees it. */
export const ReportContents = ({ parts }: { parts: ReportPart[] }) => (
  <ol className={classes.list}>
    {parts.map(({ name, holds }) => (
      <li key={name} data-known={holds !== null}>
        {holds === null ? <IconMinus size={18} stroke={2} aria-hidden /> : <IconCheck size={18} stroke={2.4} aria-hidden />}
        <span className={classes.name}>{name}</span>
        <span className={classes.holds}>{holds ?? 'nothing yet; the report will say so'}</span>
      </li>
    ))}
  </ol>
)
