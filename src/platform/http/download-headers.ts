/** Saved, never shown or run: an uploaded page must not become a page of ours, whatever type it says it is. */
export function downloadHeaders(file: { name: string; mediaType: string; sizeBytes: number }): Record<string, string> {
  return {
    'content-type': file.mediaType,
    'content-length': String(file.sizeBytes),
    'content-disposition': `attachment; filename="${file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encoded(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  }
}

/** RFC 8187 leaves fewer signs as they are than encodeURIComponent does: an apostrophe would end the language. */
const encoded = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
