import { useRef, useState } from 'react'
import { asProblem } from './problem-error.ts'
import { uploadFile, type Uploaded } from './upload-file.ts'

export type Upload = { id: number; file: File; fraction: number; failed: string | null; stop: () => void }

/**
 * Files on their way, one after the other. What fails stays in the list with the reason and can be tried again.
 * `arrived` says what becomes of a file that the server has; while it runs the file counts as on its way.
 */
export function useUploads(arrived: (file: Uploaded) => unknown) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const last = useRef(0)
  const change = (id: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...changes } : each)))
  const remove = (id: number) => setUploads((all) => all.filter((each) => each.id !== id))

  async function send(id: number, file: File, signal: AbortSignal): Promise<void> {
    try {
      await arrived(await uploadFile(file, (fraction) => change(id, { fraction }), signal))
      remove(id)
    } catch (error) {
      if (error instanceof DOMException) return remove(id)
      change(id, { failed: asProblem(error).message })
    }
  }

  async function add(files: File[]): Promise<void> {
    const begun = files.map((file) => {
      const stopping = new AbortController()
      const id = ++last.current
      // One that has not begun yet leaves the list at once.
      const stop = () => {
        stopping.abort()
        remove(id)
      }
      return { id, file, fraction: 0, failed: null, stop, signal: stopping.signal }
    })
    setUploads((all) => [...all, ...begun])
    for (const { id, file, signal } of begun) if (!signal.aborted) await send(id, file, signal)
  }

  const again = ({ id, file }: Upload) => {
    remove(id)
    void add([file])
  }
  return { uploads, add, again, remove }
}
