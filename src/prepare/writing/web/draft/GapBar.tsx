import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Draft } from '../writing-queries.ts'
import { CompletenessBar, percentOf } from './CompletenessBar.tsx'
import classes from './draft.module.css'
import type { PlacedGap } from './next-gap.ts'

type Props = { draft: Draft; gaps: PlacedGap[]; onGo: (step: 1 | -1) => void; said: string }

/** One figure for the whole draft, and the way from one thing that is missing to the next. */
export const GapBar = ({ draft: { completeness }, gaps, onGo, said }: Props) => (
  <div className={classes.gapBar}>
    <div className={classes.figure}>
      <strong>{percentOf(completeness)} % complete</strong>
      <CompletenessBar completeness={completeness} />
      <span className={classes.quiet}>
        {gaps.length === 0 ? 'Nothing is missing' : `${gaps.length} ${gaps.length === 1 ? 'thing is' : 'things are'} missing`}
      </span>
    </div>
    {gaps.length > 0 && (
      <div className={classes.gapDeeds}>
        <Button
          variant="default"
          leftSection={<IconArrowUp size={18} aria-hidden />}
          onClick={() => onGo(-1)}
          rightSection={<Key>Shift F8</Key>}
          aria-keyshortcuts="Shift+F8"
        >
          Previous gap
        </Button>
        <Button
          leftSection={<IconArrowDown size={18} aria-hidden />}
          rightSection={<Key>F8</Key>}
          onClick={() => onGo(1)}
          aria-keyshortcuts="F8"
        >
          Next gap
        </Button>
      </div>
    )}
    <p className={classes.gapSaid} role="status">
      {said}
    </p>
  </div>
)

/** Said to screen readers by `aria-keyshortcuts`; a phone has no such key. */
const Key = ({ children }: { children: string }) => (
  <kbd className={classes.key} aria-hidden>
    {children}
  </kbd>
)
