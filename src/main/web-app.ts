import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { Hono } from 'hono'
import { packingFor } from '../platform/http/packed.ts'

const folder = join(import.meta.dirname, '../../dist/web')

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  png: 'image/png',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
}

/** The browser's shell: hashed assets are kept for ever, the page itself never. Any other address is the app's own business. */
export function webApp(): Hono {
  const app = new Hono()
  app.get('/assets/:name', (c) => {
    const name = normalize(c.req.param('name'))
    const path = join(folder, 'assets', name)
    const type = types[name.split('.').at(-1) ?? '']
    if (!type || name.includes('/') || !existsSync(path)) return c.text('Not found', 404)
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }
    // Packed when it was built. Replies of the API are not packed: beside a secret, length tells (BREACH).
    const packed = packingFor(c.req.header('accept-encoding')) === 'br' && existsSync(`${path}.br`)
    return packed
      ? c.body(readFileSync(`${path}.br`), 200, { ...headers, 'content-encoding': 'br' })
      : c.body(readFileSync(path), 200, headers)
  })
  // Browsers ask for it where a page names no picture of its own.
  app.get('/favicon.ico', () => appPage('/favicon.svg'))
  app.get('*', (c) => {
    if (c.req.path.startsWith('/api/')) return c.notFound()
    return appPage(c.req.path)
  })
  return app
}

let page: string | null = null

/** Scripts and styles only from here; what the design system writes at run time carries a nonce of this one answer. */
function appPage(path: string): Response {
  const type = types[path.split('.').at(-1) ?? '']
  if (type && path.lastIndexOf('/') === 0) return rootFile(path, type)
  page ??= existsSync(join(folder, 'index.html')) ? readFileSync(join(folder, 'index.html'), 'utf8') : null
  if (!page) return new Response('The web app is not built yet: run npm start.', { status: 503, headers: { 'retry-after': '10' } })
  const nonce = randomBytes(16).toString('base64')
  const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`
  return new Response(page.replaceAll('__CSP_NONCE__', nonce), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-store' },
  })
}

function rootFile(path: string, type: string): Response {
  const file = join(folder, normalize(path))
  if (!existsSync(file)) return new Response('Not found', { status: 404 })
  return new Response(readFileSync(file), { headers: { 'content-type': type, 'cache-control': 'max-age=3600' } })
}
