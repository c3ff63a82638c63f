import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconPencil } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { showTime } from '../../../../base/show-moment.ts'
import { asProblem } from '../../../../web/problem-error.ts'
import { useReader } from '../../../../web/reader.ts'
import type { SectionKeeper, Standing } from '../keeping/section-keeper.ts'
import classes from './draft.module.css'

export const useStanding = (keeper: SectionKeeper): Standing => useSyncExternalStore(keeper.state.watch, keeper.state.read)

const pictures = {
  saved: IconCloudCheck,
  typing: IconPencil,
  saving: IconPencil,
  waiting: IconCloudOff,
  refused: IconAlertTriangle,
  clash: IconAlertTriangle,
}

/** Whether what is on screen is on the server. Only what somebody must know is said aloud. */
export function SavedState({ keeper }: { keeper: SectionKeeper }) {
  const standing = useStanding(keeper)
  const { zone } = useReader()
  const Picture = pictures[standing.is]
  const urgent = ['waiting', 'refused', 'clash'].includes(standing.is)
  return (
    <span className={classes.saved} data-urgent={urgent || undefined} role="status" aria-live={urgent ? 'polite' : 'off'}>
      <Picture size={17} aria-hidden />
      {wordsOf(standing, zone)}
      {standing.is === 'refused' && (
        <Button size="compact-sm" variant="default" onClick={() => void keeper.flush()}>
          Try again
        </Button>
      )}
    </span>
  )
}

function wordsOf({ is, savedAt, refusal }: Standing, zone: string): string {
  if (is === 'saved') return savedAt ? `Saved ${showTime(savedAt, zone)}` : 'Everything is saved'
  if (is === 'typing') return 'Not saved yet'
  if (is === 'saving') return 'Saving…'
  if (is === 'waiting') return 'Not saved yet – kept on this device'
  if (is === 'clash') return 'Not saved yet: please choose below'
  return `Not saved, but kept on this device. ${asProblem(refusal).message}`
}
