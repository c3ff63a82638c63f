import { Button, FileButton } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { showSize } from '../../../web/design/file-size.ts'
import { FieldError } from '../../../web/design/FormProblem.tsx'
import { UploadList } from '../../../web/design/UploadList.tsx'
import type { Uploaded } from '../../../web/upload-file.ts'
import type { useUploads } from '../../../web/use-uploads.ts'
import classes from './FilesInput.module.css'

/** As the endpoints allow. */
const most = 20

type Props = { files: Uploaded[]; uploading: ReturnType<typeof useUploads>; onRemove: (file: Uploaded) => void; error: unknown }

/** Files go up while the rest is still being typed; a weak connection then holds nobody up at the end. */
export function FilesInput({ files, uploading: { uploads, add, again, remove }, onRemove, error }: Props) {
  const left = most - files.length - uploads.length
  return (
    <div className={classes.files}>
      {files.length > 0 && (
        <ul className={classes.list} aria-label="Files that go along">
          {files.map((file) => (
            <li key={file.id}>
              <IconPaperclip size={18} aria-hidden />
              <span className={classes.name}>
                {file.name} <span className={classes.size}>{showSize(file.sizeBytes)}</span>
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                className={classes.remove ?? ''}
                onClick={() => onRemove(file)}
                aria-label={`Leave out ${file.name}`}
              >
                <IconX size={18} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <UploadList uploads={uploads} onAgain={again} onRemove={remove} />
      <div>
        <FileButton multiple onChange={(chosen) => void add(chosen.slice(0, left))} inputProps={{ 'aria-label': 'Photos or files' }}>
          {(button) => (
            <Button {...button} name="fileIds" variant="default" disabled={left <= 0} leftSection={<IconPaperclip size={18} aria-hidden />}>
              Add photos or files
            </Button>
          )}
        </FileButton>
        <p className={classes.hint}>Up to {most} files, 100 MB each. They are kept exactly as they are.</p>
      </div>
      <FieldError error={error} field="fileIds" />
    </div>
  )
}
