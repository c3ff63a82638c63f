import { Button } from '@mantine/core'
import type { Draft } from '../draft.ts'
import classes from './DraftNotice.module.css'
import { MomentText } from './MomentText.tsx'

/** Above a form that opened with what was typed earlier. */
export function DraftNotice({ draft: { keptAt, clear } }: { draft: Pick<Draft<object>, 'keptAt' | 'clear'> }) {
  if (!keptAt) return null
  return (
    <div className={classes.notice} role="status">
      <span>
        This is what you typed <MomentText at={keptAt} as="ago" />. It was not sent yet.
      </span>
      <Button variant="subtle" size="xs" onClick={clear}>
        Start over
      </Button>
    </div>
  )
}
