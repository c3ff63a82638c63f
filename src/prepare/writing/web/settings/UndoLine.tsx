import { Button } from '@mantine/core'
import classes from './ListEditor.module.css'

/** What just happened to a list, and the way back. */
export const UndoLine = ({ said, undo }: { said: string; undo: (() => void) | null }) => (
  <p role="status" className={classes.said}>
    {said}
    {undo && (
      <Button variant="subtle" size="xs" onClick={undo}>
        Put it back
      </Button>
    )}
  </p>
)
