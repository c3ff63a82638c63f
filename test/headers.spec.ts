import { describe, expect } from 'vitest'
import { everyAddress, installed, unasked, type Address } from './every-address.ts'
import { wholeApp } from './whole-app.ts'
import { test } from './world.ts'

/**
 * What every answer tells the browser, by its kind. The addresses come from the description of the API, and whatever the app
 * binds beside it must be on the list: a new endpoint is in by itself, and a new page is missed until it is.
 */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
}
/** Nothing in these is about anybody, and so they may be kept. The empty form is asked for again each time. */
const keepable = ['/api/docs.css', '/favicon.ico', '/report.js', '/report']

describe('every answer', () => {
  test(
    'says what a browser may do with it, to whoever asks, and nothing about anybody is kept',
    { timeout: 120_000 },
    async ({ world }) => {
      const { app, cookie, ids } = await installed(world)
      const addresses = everyAddress(ids)
      expect(unasked(app, addresses)).toEqual([])
      for (const { method, path } of addresses)
        for (const headers of [{ cookie }, {}]) {
          const answer = await app.request(path, { method, headers, ...(method === 'GET' ? {} : { body: '' }) })
          await answer.body?.cancel()
          expectSafe({ method, path }, answer)
        }
    },
  )

  test('that is a file is offered for saving, in a sandbox, whatever it says it is', { timeout: 120_000 }, async ({ world }) => {
    const { app, cookie, ids } = await installed(world)
    const files = everyAddress(ids).filter(({ file }) => file)
    expect(files.length).toBeGreaterThan(15)
    for (const { path } of files) {
      const answer = await app.request(path, { headers: { cookie } })
      const { status, headers } = answer
      await answer.body?.cancel()
      expect({ path, status, saved: headers.get('content-disposition')?.startsWith('attachment; filename="') }).toEqual({
        path,
        status: 200,
        saved: true,
      })
      expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'; sandbox;/)
    }
  })

  test('to a mistake is as safe: no such address, no such method, a bug of ours', async ({ world }) => {
    await world.organisation()
    const broken = wholeApp(world, { failed: () => {} })
    broken.get('/api/v1/broken', () => Promise.reject(new Error('select secret from account')))
    const told = [
      'GET /api/v1/nothing',
      'POST /nothing',
      'TRACE /api/v1/me',
      'DELETE /report',
      'GET /%ff',
      'GET /assets/..%2f..%2fpackage.json',
    ]
    for (const each of told) {
      const [method = '', path = ''] = each.split(' ')
      const answer = await broken.request(path, { method: method === 'TRACE' ? 'OPTIONS' : method })
      expectSafe({ method, path }, answer)
      expect(await answer.text()).not.toMatch(/node_modules|\.ts:\d+|"dependencies"/)
    }
  })
})

describe('a page of somebody else’s', () => {
  const origins: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site', origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://muster.example.org.evil.example' },
  ]

  test('changes nothing with our visitor’s cookie, at any address, by a form, a file or JSON', { timeout: 120_000 }, async ({ world }) => {
    const { app, cookie, ids } = await installed(world)
    const changing = everyAddress(ids).filter(({ method }) => method !== 'GET')
    expect(changing.length).toBeGreaterThan(80)
    for (const { method, path } of changing)
      for (const [at, from] of origins.entries()) {
        const type = ['application/json', 'multipart/form-data; boundary=x', 'text/plain'][at] ?? ''
        const headers = { ...from, cookie, host: 'muster.example.org', 'content-type': type }
        const { status } = await app.request(path, { method, headers, body: at === 0 ? '{}' : '--x--' })
        // Pages that do not exist are told so before anything is read.
        const wanted = /^\/(report\/|receipt\/)/.test(path) ? 404 : 403
        expect({ method, path, status }).toEqual({ method, path, status: wanted })
      }
  })

  test('gets no answer that it may read', { timeout: 120_000 }, async ({ world }) => {
    const { app, cookie, ids } = await installed(world)
    for (const { method, path } of everyAddress(ids)) {
      const answer = await app.request(path, {
        method,
        headers: { cookie, origin: 'https://evil.example' },
        ...(method === 'GET' ? {} : { body: '' }),
      })
      await answer.body?.cancel()
      expect(
        [...answer.headers.keys()].filter((name) => name.startsWith('access-control-')),
        path,
      ).toEqual([])
    }
  })

  test('cannot send what is not JSON where JSON is taken, even where no origin is told', async ({ world }) => {
    const { app, cookie } = await installed(world)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      const answer = await app.request('/api/v1/reports', {
        method: 'POST',
        headers: { cookie, 'content-type': type },
        body: '{"what":"x"}',
      })
      expect(answer.status, type).toBe(400)
      expect(await answer.text()).toContain('Content-Type: application/json')
    }
  })
})

test('cookies over https are for this host alone, and not for scripts', async ({ world }) => {
  const { signedIn } = await installed(world)
  const cookies = signedIn.headers.getSetCookie()
  expect(cookies).toHaveLength(2)
  for (const each of cookies) expect(each).toMatch(/^__Host-muster_\w+=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

function expectSafe({ method, path }: Pick<Address, 'method' | 'path'>, { status, headers }: Response): void {
  const told = `${method} ${path} (${status})`
  expect(Object.fromEntries(Object.keys(always).map((name) => [name, headers.get(name)])), told).toEqual(always)
  const policy = headers.get('content-security-policy') ?? ''
  for (const part of [/default-src 'none'/, /frame-ancestors 'none'/, /base-uri 'none'/, /form-action '/])
    expect(policy, told).toMatch(part)
  expect(policy, told).not.toMatch(/unsafe-|\*|https?:/)
  if (!keepable.includes(path) || status !== 200) expect(headers.get('cache-control'), told).toMatch(/no-store/)
  if (headers.get('content-type')?.startsWith('text/') && !headers.has('content-disposition'))
    expect(headers.get('content-type'), told).toMatch(/charset=utf-8|event-stream/i)
}
