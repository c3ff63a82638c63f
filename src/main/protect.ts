import type { MiddlewareHandler } from 'hono'

/** Two years, and whatever is named below this name too (RFC 6797): nobody should publish plain pages beside this one. */
const onlyHttps = 'max-age=63072000; includeSubDomains'

/**
 * What every answer says to the browser: do not guess types, do not frame, send no address along, keep nothing, and come
 * over https where there is https. Pages set a Content-Security-Policy of their own; whatever sets none gets the strictest.
 */
export const protect =
  ({ https }: { https: boolean }): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const set = (name: string, value: string) => c.res.headers.has(name) || c.res.headers.set(name, value)
    set('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'")
    set('x-content-type-options', 'nosniff')
    set('x-frame-options', 'DENY')
    set('referrer-policy', 'no-referrer')
    set('cross-origin-opener-policy', 'same-origin')
    set('cross-origin-resource-policy', 'same-origin')
    set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    set('cache-control', 'no-store')
    if (https) set('strict-transport-security', onlyHttps)
  }
