import { Invalid, Refusal } from '../../base/errors.ts'

/** Ten times the longest text we take; imports name a limit of their own. */
export const defaultBodyLimitBytes = 1024 * 1024

export class BodyTooLarge extends Refusal {
  readonly kind = 'too-large'
  readonly code = 'too-large'
  readonly limitBytes: number
  constructor(limitBytes: number) {
    super(`This is more than we take at once (${Math.round(limitBytes / 1024 / 1024)} MB). Attach long texts as files instead.`)
    this.limitBytes = limitBytes
  }
}

/** The JSON body, read no further than the limit. An empty body is an empty object. */
export async function readJson(request: Request, limitBytes = defaultBodyLimitBytes): Promise<unknown> {
  const text = await readText(request, limitBytes)
  if (!text.trim()) return {}
  refuseOtherTypes(request.headers.get('content-type'))
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Invalid([{ field: '', message: `The request is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.` }])
  }
}

/** A form or plain text is what a page of somebody else's could send without asking the browser first (Fetch, CORS-safelisted). */
function refuseOtherTypes(given: string | null): void {
  const type = given?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (/^application\/([a-z0-9.-]+\+)?json$/.test(type)) return
  throw new Invalid([
    {
      field: 'Content-Type',
      message: `The body is sent as ${type || 'nothing in particular'}. Send JSON as Content-Type: application/json.`,
    },
  ])
}

async function readText(request: Request, limitBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw new BodyTooLarge(limitBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limitBytes) throw new BodyTooLarge(limitBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
