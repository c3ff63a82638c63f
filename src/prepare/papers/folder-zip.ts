import JSZip from 'jszip'
import type { PlanFiles } from '../plan/plan-folder.ts'

/** The files in one folder of this name, so that unpacking litters nothing. The same files at the same moment give the same bytes. */
export async function zipFolder(name: string, files: PlanFiles, date: Date): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [path, text] of files) zip.file(`${name}/${path}`, text, { date, createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' })
}
