import { chromium, type Browser, type Page } from '@playwright/test'
import { browserLaunch } from '../../test/e2e/browser.ts'
import { ask, type Client } from '../client.ts'
import { spread, type Measured } from '../measure.ts'
import { inMs, type Promised } from '../promised.ts'

/** Opening: from following the address until one can type, in a browser that has been here before. A keystroke: until it is painted. */
export async function measureEditor(client: Client, draftId: string, times: number): Promise<Promised[]> {
  const browser = await chromium.launch(await browserLaunch())
  try {
    const page = await signedIn(browser, client)
    const whole = await sixtyPages(client, draftId)
    return [
      inMs(await opening(page, client, draftId, 'procedures', times), 'the plan opened in the editor', 1000),
      inMs(await opening(page, client, draftId, whole, times), 'a single section of 60 pages opened in the editor', null),
      inMs(await typing(page), 'a keystroke in those 60 pages', 50),
    ]
  } finally {
    await browser.close()
  }
}

export async function signedIn(browser: Browser, { port, cookie }: Client): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } })
  const [name = '', value = ''] = (cookie.split('; ').find((each) => each.startsWith('muster_session=')) ?? '').split('=')
  await context.addCookies([{ name, value, domain: '127.0.0.1', path: '/' }])
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${port}/`)
  return page
}

/** The text of the whole plan in one section: worse than anything that the template makes, as an import may leave it. */
async function sixtyPages(client: Client, draftId: string): Promise<string> {
  const drafts = `/api/v1/plan/drafts/${draftId}`
  type Draft = { sections: { key: string; title: string; revision: number }[] }
  const { sections } = await ask<Draft>(client, { method: 'GET', path: drafts })
  const bodies: string[] = []
  for (const { key } of sections)
    bodies.push((await ask<{ body: string }>(client, { method: 'GET', path: `${drafts}/sections/${key}` })).body)
  const title = 'Everything in one place'
  const added = await ask<Draft>(client, { method: 'POST', path: `${drafts}/sections`, body: { title, after: null } })
  const own = added.sections.find((each) => each.title === title)
  if (!own) throw new Error('The section that was added is not there')
  const body = { title, body: bodies.join('\n\n').slice(0, 190_000), before: '', revision: own.revision }
  await ask(client, { method: 'PUT', path: `${drafts}/sections/${own.key}`, body })
  return own.key
}

const editorText = '[contenteditable="true"][role="textbox"]'

async function opening(page: Page, { port }: Client, draftId: string, section: string, times: number): Promise<Measured> {
  const taken: number[] = []
  for (let turn = 0; turn <= times; turn++) {
    const at = performance.now()
    await page.goto(`http://127.0.0.1:${port}/plan/drafts/${draftId}?section=${section}`, { waitUntil: 'commit' })
    await page.locator(editorText).first().waitFor({ timeout: 60_000 })
    if (turn > 0) taken.push(performance.now() - at)
  }
  return { name: '', connections: 1, perSecond: Number.NaN, ...spread(taken), count: taken.length }
}

/** Real keys into the middle of the text. What is measured is what the typist sees: from the key until the frame with the letter. */
async function typing(page: Page): Promise<Measured> {
  await page.locator(`${editorText} p`).nth(100).click()
  await page.evaluate(() => {
    const taken: number[] = []
    Object.assign(window, { taken })
    document.addEventListener(
      'keydown',
      () => {
        const at = performance.now()
        requestAnimationFrame(() => setTimeout(() => taken.push(performance.now() - at)))
      },
      true,
    )
  })
  await page.keyboard.type('Call the director first, then the town. '.repeat(5), { delay: 60 })
  const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken)
  return { name: '', connections: 1, perSecond: Number.NaN, ...spread(taken), count: taken.length }
}
