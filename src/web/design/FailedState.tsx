import { Button } from '@mantine/core'
import { IconCloudOff, IconEyeOff, IconMoodPuzzled, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { asProblem, type ProblemError } from '../problem-error.ts'
import classes from './states.module.css'

type Props = { error: unknown; onRetry?: (() => void) | undefined; action?: ReactNode; title?: ReactNode }

/** It could not be shown: what is the matter in plain words, what to do, and the button for it. */
export function FailedState({ error, onRetry, action, title }: Props) {
  const problem = asProblem(error)
  const reload = problem.code === 'not-understood' || problem.code === 'page-failed'
  return (
    <div className={classes.empty} role="alert">
      <span className={classes.picture} data-failed>
        <Picture problem={problem} />
      </span>
      {title ?? <p className={classes.title}>{problem.problem.title}</p>}
      <div className={classes.words}>{problem.message}</div>
      <div className={classes.action}>
        {onRetry && !reload && isWorthTrying(problem) && (
          <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
            Try again
          </Button>
        )}
        {reload && (
          <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={() => location.reload()}>
            Reload the page
          </Button>
        )}
        {action}
      </div>
    </div>
  )
}

function Picture({ problem }: { problem: ProblemError }) {
  const look = { size: 26, stroke: 1.6, 'aria-hidden': true }
  if (problem.isPassing) return <IconCloudOff {...look} />
  return problem.status === 403 || problem.status === 404 ? <IconEyeOff {...look} /> : <IconMoodPuzzled {...look} />
}

/** What is not there or not allowed will be so the next time too. */
const isWorthTrying = ({ status }: ProblemError) => ![400, 401, 403, 404].includes(status)
