import type { FileId } from '../base/ids.ts'
import type { Problem } from '../platform/http/problem.ts'
import { asProblem, ProblemError, unreachable } from './problem-error.ts'

export type Uploaded = { id: FileId; name: string; sizeBytes: number }

/**
 * Sends the bytes of a file as they are. XMLHttpRequest, because `fetch` cannot tell how far it has come,
 * and a photo over a weak phone takes minutes.
 */
export function uploadFile(file: File, onProgress: (fraction: number) => void, signal: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/files')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('Stopped by hand', 'AbortError'))
    request.onload = () => (request.status < 300 ? resolve(request.response as Uploaded) : reject(refusal(request.response)))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

const refusal = (reply: unknown) =>
  reply && typeof reply === 'object' && 'code' in reply ? new ProblemError(reply as Problem) : asProblem(reply)
