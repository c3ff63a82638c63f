import { useEffect, useRef } from 'react'
import { missing } from '../../../web/problem-error.ts'
import type { Uploaded } from '../../../web/upload-file.ts'
import { useUploads } from '../../../web/use-uploads.ts'

/** Files that belong to something not sent yet: what has arrived is kept with the draft, the rest is on its way. */
export function useTypedFiles(files: Uploaded[], change: (files: Uploaded[]) => void) {
  // A file arrives long after it was chosen, and others may have arrived or gone since.
  const latest = useRef(files)
  useEffect(() => void (latest.current = files), [files])
  const put = (next: Uploaded[]) => {
    latest.current = next
    change(next)
  }
  const uploading = useUploads(({ id, name, sizeBytes }) => put([...latest.current, { id, name, sizeBytes }]))
  const onRemove = (file: Uploaded) => put(latest.current.filter(({ id }) => id !== file.id))
  /** What failed does not hold up the words: it is named afterwards and can be added then. */
  const failed = uploading.uploads.filter((upload) => upload.failed).map(({ file }) => file.name)
  const refuseWhileOnTheWay = () => {
    if (uploading.uploads.some((upload) => !upload.failed))
      throw missing('fileIds', 'A file is still on its way. Wait until it has arrived, or stop it and add it later.')
  }
  return { files, uploading, onRemove, failed, refuseWhileOnTheWay }
}
