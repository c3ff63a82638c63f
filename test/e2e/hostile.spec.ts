import { expect, type Page } from '@playwright/test'
import { bare, hostileTexts } from '../hostile-texts.ts'
import { foundLibrary } from './new-library.ts'
import { signIn, test } from './visitor.ts'

/**
 * Hostile text stored in a library of its own, then looked at on its screens. The page of `visitor.ts` fails its test when
 * a script fails, when the policy refuses anything, or when anything is asked of anybody but Muster.
 */
let leave = async () => {}
test.beforeAll(async () => void (leave = await foundLibrary()))
test.afterAll(() => leave())

const short = hostileTexts.filter((each) => each.isWellFormed() && !each.includes('\u0000') && each.trim() && each.length <= 200)

test('what somebody hostile has stored is shown literally on every screen, and nothing of it runs', async ({ page }) => {
  test.slow()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => (dialogs.push(dialog.message()), dialog.dismiss()))
  await signIn(page, 'administrator')
  const { id } = await post(page, '/incidents', { title: short[0], summary: short.join('\n'), category: null })
  for (const text of short) await post(page, `/incidents/${id}/notes`, { text })
  for (const name of short) await post(page, '/people', { name, kind: 'outside', position: name })
  const { report } = await post(page, '/reports', { starter: 'something-else', what: short.join('\n'), place: short[1] })
  await post(page, '/sites', { name: short[1], address: short[3] })

  await look(page, '/people', short)
  await look(page, `/incidents/${id}`, short.slice(0, 1))
  await look(page, `/incidents/${id}?tab=timeline`, short.slice(-20))
  await look(page, `/reports/${report?.id}`, short)
  for (const path of ['/', '/reports', '/incidents', '/settings', `/incidents/${id}?tab=people`, `/incidents/${id}?tab=report`])
    await look(page, path, [])
  expect(dialogs).toEqual([])
})

/** The texts stand in what can be read, nothing that they ask for has happened, and the page is not wider than its window. */
async function look(page: Page, path: string, texts: string[]): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.getByRole('progressbar', { name: /loading/i })).toHaveCount(0)
  const missing = async () => {
    const shown = bare(await page.evaluate(() => document.body.textContent))
    return texts.filter((text) => !shown.includes(bare(text)))
  }
  await expect.poll(missing, { message: path }).toEqual([])
  const state = await page.evaluate(() => ({
    ran: 'ran' in window,
    path: location.pathname,
    frames: document.querySelectorAll('iframe, base, script:not([src])').length,
  }))
  expect(state, path).toEqual({ ran: false, path: path.split('?')[0], frames: 0 })
}

async function post(page: Page, path: string, data: object): Promise<{ id: string; report?: { id: string } }> {
  const reply = await page.request.post(`/api/v1${path}`, { data, headers: { 'idempotency-key': crypto.randomUUID() } })
  expect(`${path} ${reply.status()} ${reply.ok() ? '' : await reply.text()}`).toBe(`${path} 201 `)
  return (await reply.json()) as { id: string }
}
