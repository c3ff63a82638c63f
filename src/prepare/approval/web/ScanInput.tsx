import { Button, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { FieldError } from '../../../web/design/FormProblem.tsx'
import { UploadList } from '../../../web/design/UploadList.tsx'
import type { Uploaded } from '../../../web/upload-file.ts'
import type { useUploads } from '../../../web/use-uploads.ts'
import classes from './approval.module.css'

type Props = { scan: Uploaded | null; uploading: ReturnType<typeof useUploads>; error: unknown }

/** The paper as it was signed: a scan or a photo. The last one chosen counts. */
export const ScanInput = ({ scan, uploading: { uploads, add, again, remove }, error }: Props) => (
  <div>
    <div className={classes.place}>Scan or photo of the signed page</div>
    {scan && <p className={classes.quiet}>{scan.name}</p>}
    <UploadList uploads={uploads} onAgain={again} onRemove={remove} />
    <FileButton
      accept="image/*,application/pdf"
      onChange={(file) => file && void add([file])}
      inputProps={{ 'aria-label': 'Scan or photo' }}
    >
      {(button) => (
        <Button {...button} name="scanFileId" variant="default" mt="xs" leftSection={<IconPaperclip size={18} aria-hidden />}>
          {scan ? 'Choose another' : 'Choose a file'}
        </Button>
      )}
    </FileButton>
    <FieldError error={error} field="scanFileId" />
  </div>
)
