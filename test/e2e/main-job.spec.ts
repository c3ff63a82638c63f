import { expect } from '@playwright/test'
import { signIn, somebodyElse, test } from './visitor.ts'

test.describe('without JavaScript and without an account', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody reports from a phone, is told what to do, and keeps a link to add more', async ({ page }) => {
    await page.goto('/report')
    await page.getByText('Locked or strange screen').click()
    await page.getByLabel('What happened?').fill('A red note covers the screen of PC-0417 and asks for money.')
    await page.getByLabel('When did you notice it?').fill('an hour ago')
    await page.getByRole('button', { name: 'Send the report' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(/R-\d{4}-\d{4}/).first()).toBeVisible()
    await expect(page.getByText('Leave the computer switched on', { exact: false })).toBeVisible()
    await expect(page).toHaveURL(/\/receipt\//)
  })

  test('a report without words is asked for them, and what was typed stays typed', async ({ page }) => {
    await page.goto('/report')
    await page.getByLabel('Where, or which computer or system?').fill('Front desk')
    await page.getByRole('button', { name: 'Send the report' }).click()
    await expect(page.getByLabel('Where, or which computer or system?')).toHaveValue('Front desk')
    await expect(page.getByText('What happened', { exact: false }).first()).toBeVisible()
  })
})

test('what one person writes, another sees within a second', async ({ page, browser }) => {
  await signIn(page, 'it-staff')
  await page.goto('/incidents')
  await page
    .getByRole('link', { name: /Mail account of communications/ })
    .first()
    .click()
  await page.getByRole('tab', { name: 'Timeline' }).click()
  const other = await somebodyElse(browser, 'responder')
  await other.goto(page.url())
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  // Long enough for the other's stream to be open.
  await expect(other.getByRole('tab', { name: 'Timeline' })).toBeVisible()

  const words = `Seen by both at ${Date.now()}`
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill(words)
  await page.getByRole('button', { name: 'Add the note' }).click()
  // Sent: it has left the form and the list of what waits, and stands in the timeline.
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('')
  await expect(page.getByRole('list', { name: 'Not sent yet' })).toHaveCount(0)
  await expect(other.getByText(words, { exact: true })).toBeVisible({ timeout: 1_000 })
  await other.context().close()
})
