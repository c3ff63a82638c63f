import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { CopyButton } from './CopyBox.tsx'
import classes from './StaleNotice.module.css'

type Props = {
  /** What both changed: "this task", "the summary". */
  what: string
  /** Who was faster, where it is known. */
  by?: string | undefined
  /** Only the fields in which the two differ. */
  differences: { field: string; yours: string; theirs: string }[]
  /** Sends yours over theirs, with the revision of theirs. Theirs stays in the record. */
  onKeepYours: () => void
  onTakeTheirs: () => void
  busy?: boolean
}

/** Two people changed the same thing. Nothing was overwritten: both texts side by side, and a choice. */
export function StaleNotice({ what, by, differences, onKeepYours, onTakeTheirs, busy = false }: Props) {
  return (
    <div className={classes.notice} role="alert">
      <p className={classes.head}>
        <IconUsers size={20} aria-hidden />
        <span>
          <strong>
            {by ?? 'Somebody'} changed {what} while you were working on it.
          </strong>{' '}
          Nothing was overwritten. Please choose.
        </span>
      </p>
      {differences.map(({ field, yours, theirs }) => (
        <div key={field} className={classes.pair}>
          <Side title={`${field}: yours`} text={yours} />
          <Side title={`${field}: theirs`} text={theirs} />
        </div>
      ))}
      <div className={classes.buttons}>
        <Button onClick={onKeepYours} loading={busy}>
          Save mine instead
        </Button>
        <Button variant="default" onClick={onTakeTheirs}>
          Keep theirs
        </Button>
      </div>
    </div>
  )
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className={classes.side}>
      <div className={classes.sideHead}>
        <span>{title}</span>
        {text && <CopyButton text={text} what={title} />}
      </div>
      <div className={classes.text}>{text || <em>empty</em>}</div>
    </div>
  )
}
