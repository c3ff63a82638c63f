import { expect } from '@playwright/test'
import { expectAccessible, signIn, somebodyElse, test } from './visitor.ts'

test('a review that one person asks for is owed on the home page of another at once, and what it found is said there', async ({
  page,
  browser,
}) => {
  await signIn(page, 'management')
  const words = `The state changed its breach law, seen at ${Date.now()}`
  const other = await somebodyElse(browser, 'it-staff')
  await other.goto('/plan/reviews')
  await other.getByRole('button', { name: 'Open a review' }).click()
  await other.getByLabel('Why it should be reviewed').fill(words)
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Open the review' }).click()
  await expect(other.getByText(words)).toBeVisible()

  await page
    .getByRole('region', { name: /must be reviewed|reviews of the plan are owed/ })
    .getByRole('link')
    .click()
  const review = page.getByRole('listitem').filter({ hasText: words })
  await review.getByRole('button', { name: 'Say what it found' }).click()
  await page.getByText('Nothing needs to change').click()
  await page.getByRole('button', { name: 'Keep this finding' }).click()
  await expect(review.getByText('Nothing to change: waits for signatures')).toBeVisible()
  await expect(review.getByText('June Castellano')).toBeVisible()
  await expect(review.getByRole('link', { name: 'Read and sign' })).toBeVisible()
  await expectAccessible(page)
  await other.context().close()
})
