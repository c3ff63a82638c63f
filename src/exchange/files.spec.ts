import type { Hono } from 'hono'
import { describe, expect } from 'vitest'
import { test, type World } from '../../test/world.ts'
import type { Actor } from '../base/actor.ts'
import { openFileStore } from '../platform/files/file-store.ts'
import { sha256Hex } from '../platform/new-id.ts'
import { attachFile } from '../respond/incidents/attach-file.action.ts'
import { openIncident } from '../respond/incidents/open-incident.action.ts'
import { filePages } from './file.pages.ts'

/** The pages as one person meets them. */
function pagesFor(world: World, actor: Actor, uploadLimitBytes = 1_000_000): Hono {
  const files = openFileStore(world.filesFolder, Buffer.alloc(32, 7))
  return filePages({
    doors: { ...world.doors, byRequest: () => Promise.resolve(world.door(actor)) },
    files,
    uploadLimitBytes,
    secureCookies: false,
    failed: () => {},
  })
}

async function upload(world: World, actor: Actor, content: string, name: string, type = 'text/plain') {
  const response = await pagesFor(world, actor).request('/files', {
    method: 'POST',
    body: content,
    headers: { 'x-file-name': encodeURIComponent(name), 'content-type': type },
  })
  return { status: response.status, file: (await response.json()) as { id: string; sha256: string; name: string } }
}

const fetchAs = (world: World, actor: Actor, id: string) => pagesFor(world, actor).request(`/files/${id}`)

describe('a file', () => {
  test('comes back byte for byte, only ever offered for saving', async ({ world }) => {
    const ana = await world.person('Ana')
    const { file } = await upload(world, ana, '<script>alert(1)</script>', 'note – über.html', 'text/html')
    expect(file).toMatchObject({ sha256: sha256Hex('<script>alert(1)</script>'), name: 'note – über.html' })
    const back = await fetchAs(world, ana, file.id)
    expect(await back.text()).toBe('<script>alert(1)</script>')
    expect(back.headers.get('content-disposition')).toContain('attachment')
    expect(back.headers.get('content-security-policy')).toContain('sandbox')
    expect(back.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('of a type that browsers run is only saved, and its name breaks out of no header', async ({ world }) => {
    const ana = await world.person('Ana')
    const types = [
      'image/svg+xml',
      'text/html',
      'application/xhtml+xml',
      'application/pdf',
      'text/xml',
      'text/javascript',
      'x\r\nset-cookie: a=b',
    ]
    const names = [
      'a"; filename="b.html',
      "it's (1)*.svg",
      '\u202efdp.exe',
      '../../x.html',
      'a%0d%0aset-cookie: x=y',
      '\u{1f512}é.pdf',
      '%22.html',
    ]
    for (const [at, name] of names.entries()) {
      const { file } = await upload(world, ana, '<svg onload="alert(1)"/>', name, at === 6 ? 'text/html' : (types[at] ?? ''))
      const { headers } = await fetchAs(world, ana, file.id)
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~!%-]+$/)
      expect(headers.get('content-disposition')?.match(/"/g)).toHaveLength(2)
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; sandbox;/)
      expect(headers.get('set-cookie')).toBeNull()
      expect(decodeURIComponent(headers.get('content-disposition')?.split("UTF-8''")[1] ?? '')).toBe(file.name)
    }
  })

  test('that hangs nowhere yet is only for whoever stored it', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const { file } = await upload(world, ana, 'x', 'x.txt')
    expect([(await fetchAs(world, ana, file.id)).status, (await fetchAs(world, ben, file.id)).status]).toEqual([200, 404])
  })

  test('of a restricted incident does not exist for those who may not know of it, nor for another organisation', async ({ world }) => {
    const [ana, ben] = [await world.person('Ana'), await world.person('Ben')]
    const elsewhere = await world.person('Eve', 'administrator', await world.organisation('Another library'))
    const { file } = await upload(world, ana, 'secret', 'secret.txt')
    await world.by(ana, async (ctx) => {
      const { id } = await openIncident(ctx, { title: 'About a person', restricted: true })
      await attachFile(ctx, id, { fileId: file.id as never, note: null })
    })
    const statuses = await Promise.all([ana, ben, elsewhere].map(async (person) => (await fetchAs(world, person, file.id)).status))
    expect(statuses).toEqual([200, 404, 404])
  })

  test('over the limit is refused with the limit in words', async ({ world }) => {
    const ana = await world.person('Ana')
    const response = await pagesFor(world, ana, 1000).request('/files', { method: 'POST', body: Buffer.alloc(2000) })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'file-too-large'])
  })
})
