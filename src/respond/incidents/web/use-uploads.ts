import { useRef, useState } from 'react'
import type { IncidentId } from '../../../base/ids.ts'
import { call } from '../../../web/call.ts'
import { asProblem } from '../../../web/problem-error.ts'
import { incidentApi } from '../incident.api.ts'
import { uploadFile } from './upload-file.ts'
import { useKeepIncident } from './use-incident.ts'

export type Upload = { id: number; file: File; fraction: number; failed: string | null; stop: () => void }

/** Files on their way, one after the other. What fails stays in the list with the reason and can be tried again. */
export function useUploads(incidentId: IncidentId) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const keep = useKeepIncident(incidentId)
  const last = useRef(0)
  const change = (id: number, changes: Partial<Upload>) => setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...changes } : each)))
  const remove = (id: number) => setUploads((all) => all.filter((each) => each.id !== id))

  async function send(id: number, file: File, signal: AbortSignal): Promise<void> {
    try {
      const { id: fileId } = await uploadFile(file, (fraction) => change(id, { fraction }), signal)
      keep(await call(incidentApi.addIncidentFile, { params: { incidentId }, body: { fileId } }))
      remove(id)
    } catch (error) {
      if (error instanceof DOMException) return remove(id)
      change(id, { failed: asProblem(error).message })
    }
  }

  async function add(files: File[]): Promise<void> {
    const begun = files.map((file) => {
      const stopping = new AbortController()
      return { id: ++last.current, file, fraction: 0, failed: null, stop: () => stopping.abort(), signal: stopping.signal }
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
