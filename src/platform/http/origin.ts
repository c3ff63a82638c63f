/**
 * Whether a browser says that a page of somebody else's makes this request. What is no browser says nothing and has no
 * cookies to abuse. Sec-Fetch-Site goes first, because it cannot be forged by a page and is right where the origin is
 * kept secret; browsers send it over https and on loopback only, so the origin is asked as well.
 */
export function comesFromElsewhere({ headers }: Pick<Request, 'headers'>, given: { originMayBeSecret?: boolean } = {}): boolean {
  const site = headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') return true
  const origin = headers.get('origin')
  if (origin === null) return false
  // Our own pages ask browsers to send no referrer, and then a plain form says "null" for its origin (Fetch, section 3.2).
  if (origin === 'null' && given.originMayBeSecret) return false
  return URL.parse(origin)?.host !== headers.get('host')
}
