import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Browser, type Page } from '@playwright/test'

export type Role = 'employee' | 'it-staff' | 'responder' | 'management' | 'administrator' | 'auditor'

const address = () => process.env.MUSTER_TEST_URL ?? ''

/** A page that fails its test when a script fails, or when anything is asked of anybody but Muster. */
export const test = base.extend<{ page: Page }>({
  baseURL: async ({}, use) => use(address()),
  page: async ({ page }, use) => {
    const faults: string[] = []
    watch(page, faults)
    await use(page)
    expect(faults).toEqual([])
  },
})

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`A script failed: ${error.message}`))
  page.on('console', (message) => {
    // A refused request is the product's business and shown as such; a refused policy or a failing component is not.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(`The console says: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(address()).host) faults.push(`Somebody else was asked: ${request.url()}`)
  })
}

/** Signs in through the screen, as a visitor of the demo does. */
export async function signIn(page: Page, role: Role): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Mail address').fill(`${role}@juniper.example`)
  await page.getByLabel('Password', { exact: true }).fill('juniper valley demo')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** A second person with a browser of their own. */
export async function somebodyElse(browser: Browser, role: Role): Promise<Page> {
  const context = await browser.newContext({ baseURL: address() })
  const page = await context.newPage()
  await signIn(page, role)
  return page
}

/** WCAG 2.2 A and AA, as far as a program can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // What says that something is done lies over the page for some seconds; buttons below it would count as too small.
  await expect(page.locator('[data-sayings] > *')).toHaveCount(0)
  // So does the bar that stays while the page is scrolled: what is half under it now is whole when one scrolls on.
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>('header, nav'))
      if (['fixed', 'sticky'].includes(getComputedStyle(bar).position)) bar.style.position = 'static'
  })
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
}
