/** Saved, never shown or run: an uploaded page must not become a page of ours. */
export function downloadHeaders(file: { name: string; mediaType: string; sizeBytes: number }): Record<string, string> {
  return {
    'content-type': file.mediaType,
    'content-length': String(file.sizeBytes),
    'content-disposition': `attachment; filename="${file.name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  }
}
