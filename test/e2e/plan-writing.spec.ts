import { expect, type Page } from '@playwright/test'
import { foundLibrary } from './new-library.ts'
import { expectAccessible, signIn, somebodyElse, test } from './visitor.ts'

let leave = async () => {}
test.beforeAll(async () => void (leave = await foundLibrary()))
test.afterAll(() => leave())

const section = 'document-control'

test('a draft is made by answering questions, and two people write it at once', async ({ page, browser }) => {
  test.slow()
  await signIn(page, 'administrator')

  await test.step('a question at a time, with the way back, until the draft is made', async () => {
    await page.goto('/plan/documents')
    await page.getByRole('link', { name: 'Make your own plan' }).click()
    await expect(page.getByText(/Question 1 of/)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('textbox').first().fill('Cedar Creek Library')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByText(/Question 2 of/)).toBeVisible()
    await page.getByRole('button', { name: 'Back' }).click()
    await expect(page.getByText(/Question 1 of/)).toBeVisible()
    await answerEverything(page)
    await page.waitForURL(/\/plan\/drafts\//)
  })

  const address = `${new URL(page.url()).pathname}?section=${section}`
  await page.goto(address)
  const text = page.getByRole('textbox', { name: /^Text of/ })
  await expect(text).toBeVisible()
  await expectAccessible(page)

  await test.step('a field is filled in once', async () => {
    await text
      .getByRole('button', { name: /^Law or charter/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('textbox').fill('Revised Code, chapter 3375')
    await page.getByRole('button', { name: 'Fill it in' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(text.getByText('Revised Code, chapter 3375').first()).toBeVisible()
  })

  await test.step('an example becomes our text, and guidance is taken away', async () => {
    const [examples, guidance] = [text.getByRole('group', { name: 'Example' }), text.getByRole('group', { name: 'Guidance' })]
    const [examplesBefore, guidanceBefore] = [await examples.count(), await guidance.count()]
    await examples.first().getByRole('button', { name: 'Keep as our text' }).click()
    await expect(examples).toHaveCount(examplesBefore - 1)
    await guidance.first().getByRole('button', { name: 'Done – remove this guidance' }).click()
    await expect(guidance).toHaveCount(guidanceBefore - 1)
    await expect(page.getByText(/^Saved \d/)).toBeVisible()
  })

  await test.step('the source shows it, letter by letter', async () => {
    await page.getByText('Source', { exact: true }).click()
    const source = page.getByRole('textbox', { name: /^Source of/ })
    await expect(source).toHaveValue(/:field\{key=/)
    const body = await source.inputValue()
    await source.press('ControlOrMeta+End')
    await source.pressSequentially('\nTyped in the source.\n')
    await expect(page.getByText(/^Saved \d/)).toBeVisible()
    await page.getByText('Write', { exact: true }).click()
    await expect(text.getByText('Typed in the source.')).toBeVisible()
    expect(body.match(/:::example/g) ?? []).toHaveLength(await text.getByRole('group', { name: 'Example' }).count())
  })

  await test.step('what two people write in two places, both have', async () => {
    const other = await somebodyElse(browser, 'responder')
    await other.goto(address)
    const theirs = other.getByRole('textbox', { name: /^Text of/ })
    await theirs.getByText('Typed in the source.').click()
    await other.keyboard.press('End')
    await other.keyboard.type(' Written by Dana.')
    const mine = text.locator('p').first()
    await mine.click({ position: { x: 4, y: 4 } })
    await page.keyboard.press('Home')
    await page.keyboard.type('Written by Theo. ')
    await expect(text.getByText('Written by Dana.')).toBeVisible()
    await expect(theirs.getByText('Written by Theo.')).toBeVisible()
    await expect(page.getByText('Dana Whitcomb is writing in this section too.', { exact: false })).toBeVisible({ timeout: 30_000 })
    // The cursor stayed where it was: going on typing goes on there.
    await page.keyboard.type('Here. ')
    await expect(theirs.getByText('Written by Theo. Here.')).toBeVisible()
    await other.context().close()
  })

  await test.step('one key leads from gap to gap, into other sections too', async () => {
    await page.keyboard.press('F8')
    await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+, in “/ })).toBeVisible()
    const first = await page.getByText(/^\d+ of \d+, in “/).textContent()
    await page.keyboard.press('F8')
    await expect(page.getByText(/^\d+ of \d+, in “/)).not.toHaveText(first ?? '')
    await page.keyboard.press('Shift+F8')
    await expect(page.getByText(/^\d+ of \d+, in “/)).toHaveText(first ?? '')
  })

  await test.step('what was typed without a connection is there after a reload, and is saved then', async () => {
    await page.goto(address)
    await text
      .locator('p')
      .first()
      .click({ position: { x: 4, y: 4 } })
    await page.route('**/sections/**', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
    await page.keyboard.press('Home')
    await page.keyboard.type('Typed in the dark. ')
    await expect(page.getByText('Not saved yet – kept on this device')).toBeVisible()
    await page.reload()
    await expect(text.getByText('Typed in the dark.')).toBeVisible()
    await page.unroute('**/sections/**')
    const stored = () =>
      page.evaluate(async (path) => (await fetch(path)).text(), `/api/v1${new URL(page.url()).pathname}/sections/${section}`)
    await expect.poll(stored, { timeout: 20_000 }).toContain('Typed in the dark.')
  })
  await expectAccessible(page)
})

async function answerEverything(page: Page): Promise<void> {
  for (;;) {
    const next = page.getByRole('button', { name: /^(Next|Make the draft)$/ })
    const [name, asked] = [await next.textContent(), await page.locator('form h2').textContent()]
    const [choice, person, words] = [
      page.getByRole('radio').first(),
      page.locator('form select').first(),
      page.locator('form').getByRole('textbox').first(),
    ]
    if (await choice.count()) await choice.check({ force: true })
    else if (await person.count()) await person.selectOption({ index: 1 })
    else if ((await words.inputValue()) === '') await words.fill('Answered by a test')
    await next.click()
    if (name === 'Make the draft') return
    await expect(page.locator('form h2')).not.toHaveText(asked ?? '')
  }
}
