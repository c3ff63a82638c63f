import { Button } from '@mantine/core'
import { MomentText } from '../../../../web/design/MomentText.tsx'
import { useStanding } from './SavedState.tsx'
import type { SectionKeeper } from '../keeping/section-keeper.ts'
import type { Section } from '../writing-queries.ts'
import classes from './draft.module.css'

/** What was typed before the laptop was closed is here again. */
export function RestoredNotice({ keeper, section }: { keeper: SectionKeeper; section: Section }) {
  const { restoredAt } = useStanding(keeper)
  if (!restoredAt) return null
  return (
    <div className={classes.notice} role="status">
      <span>
        This is what you typed <MomentText at={restoredAt} as="ago" />. It had not reached the server and was kept on this device; it is
        being saved now.
      </span>
      <Button variant="subtle" size="xs" onClick={() => keeper.startOver(section)}>
        Take the saved text instead
      </Button>
    </div>
  )
}
