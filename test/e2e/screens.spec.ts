import { expect, type Page } from '@playwright/test'
import { expectAccessible, signIn, test } from './visitor.ts'

/** Every screen there is. A new page belongs in this list. */
const open = ['/report', '/sign-in', '/forgot-password', '/api/docs']
const inside = [
  '/',
  '/reports',
  '/reports?show=all',
  '/reports/new',
  '/incidents',
  '/incidents/new',
  '/plan',
  '/plan/documents',
  '/plan/copy/plan',
  '/plan/reviews',
  '/people',
  '/settings',
  '/account',
  '/kitchen-sink',
]
const incidentTabs = ['overview', 'tasks', 'timeline', 'people', 'report']

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme} colors`, () => {
    test.use({ colorScheme: scheme })

    test('axe finds nothing on the screens that need no account', async ({ page }) => {
      for (const path of open) await look(page, path)
    })

    test('axe finds nothing on the screens of an administrator', async ({ page }) => {
      test.slow()
      await signIn(page, 'administrator')
      for (const path of inside) await look(page, path)
    })

    test('axe finds nothing on an incident and a report', async ({ page }) => {
      test.slow()
      await signIn(page, 'it-staff')
      await page.goto('/incidents')
      await page
        .getByRole('link', { name: /Ransom note/ })
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Ransom note')
      const { pathname } = new URL(page.url())
      for (const tab of incidentTabs) await look(page, `${pathname}?tab=${tab}`)
      await page.goto('/reports')
      await page.getByRole('link', { name: /badge/ }).first().click()
      await settled(page)
      await expectAccessible(page)
    })
  })
}

test('an employee sees what they reported, and no word of a broken connection', async ({ page }) => {
  await signIn(page, 'employee')
  await expect(page.getByRole('heading', { name: 'What you reported' })).toBeVisible()
  await page.goto('/reports')
  await settled(page)
  await expectAccessible(page)
  // Longer than the patience of the banner.
  await page.waitForTimeout(5_000)
  await expect(page.getByText('No connection to the server')).toHaveCount(0)
})

test('no screen is wider than the window', async ({ page }) => {
  test.slow()
  await signIn(page, 'administrator')
  for (const path of inside) {
    await page.goto(path)
    await settled(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(`${path}: ${overflow}`).toBe(`${path}: 0`)
  }
})

async function look(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
  await expectAccessible(page)
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.getByRole('progressbar', { name: /loading/i })).toHaveCount(0)
}
