import { Anchor, Progress } from '@mantine/core'
import classes from './approval.module.css'

type Props = { read: number; all: number; next: { key: string; title: string } | null; then: string }

/** How far the reading has come, always in sight; the way to what was leapt over; and what can be done at the end. */
export const ReadingProgress = ({ read, all, next, then }: Props) => (
  <div className={classes.progress}>
    <p role="status">{next ? `Read so far: ${read} of ${all} sections` : `You have read all of it. ${then}`}</p>
    {next ? (
      <Anchor href={`#read-${next.key}`} inherit>
        Not read to its end: {next.title}
      </Anchor>
    ) : (
      <Anchor href="#at-the-end" inherit>
        Go to the end
      </Anchor>
    )}
    <Progress className={classes.bar ?? ''} value={all === 0 ? 100 : (read / all) * 100} aria-label="How much of it you have read" />
  </div>
)
