import { ActionIcon } from '@mantine/core'
import { IconDownload, IconFile } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { EmptyState } from './EmptyState.tsx'
import { showSize } from './file-size.ts'
import classes from './FileList.module.css'

type File = { id: string; name: string; sizeBytes: number; sha256: string }

type Props<Each extends File> = {
  files: Each[]
  /** Where the original bytes are. */
  href?: (file: Each) => string
  /** Who added it and when, a note. */
  below?: (file: Each) => ReactNode
}

/** Files as they were handed in: name, size, and the beginning of the SHA-256 by which the original is known. */
export function FileList<Each extends File>({ files, href = fileHref, below }: Props<Each>) {
  if (files.length === 0) return <EmptyState title="No files" />
  return (
    <ul className={classes.list}>
      {files.map((file) => (
        <li key={file.id} className={classes.file}>
          <IconFile size={22} stroke={1.6} aria-hidden className={classes.picture} />
          <div className={classes.words}>
            <div className={classes.name}>{file.name}</div>
            <div className={classes.quiet}>
              {showSize(file.sizeBytes)} · <span title={`SHA-256: ${file.sha256}`}>fingerprint {file.sha256.slice(0, 8)}</span>
            </div>
            {below && <div className={classes.quiet}>{below(file)}</div>}
          </div>
          <ActionIcon component="a" href={href(file)} download={file.name} variant="subtle" size="lg" aria-label={`Download ${file.name}`}>
            <IconDownload size={20} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

export const fileHref = (file: { id: string }): string => `/api/v1/files/${file.id}`
