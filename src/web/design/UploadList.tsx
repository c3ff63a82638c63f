import { Button, Progress } from '@mantine/core'
import { showSize } from './file-size.ts'
import classes from './UploadList.module.css'
import type { Upload } from '../use-uploads.ts'

type Props = { uploads: Upload[]; onAgain: (upload: Upload) => void; onRemove: (id: number) => void }

/** How far each file has come, and what to do about one that did not arrive. */
export function UploadList({ uploads, onAgain, onRemove }: Props) {
  if (uploads.length === 0) return null
  return (
    <ul className={classes.list} aria-label="On their way">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <div className={classes.head}>
            <span className={classes.name}>{upload.file.name}</span>
            <span className={classes.quiet}>
              {upload.failed ? 'not sent' : `${Math.round(upload.fraction * 100)}% of ${showSize(upload.file.size)}`}
            </span>
          </div>
          {upload.failed ? (
            <p className={classes.failed} role="alert">
              {upload.failed}
            </p>
          ) : (
            <Progress value={upload.fraction * 100} aria-label={`Sending ${upload.file.name}`} />
          )}
          <div className={classes.actions}>
            {upload.failed && (
              <Button size="xs" onClick={() => onAgain(upload)}>
                Try again
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => (upload.failed ? onRemove(upload.id) : upload.stop())}>
              {upload.failed ? 'Leave it' : 'Stop'}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
