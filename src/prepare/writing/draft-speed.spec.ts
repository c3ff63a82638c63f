import { Client } from 'pg'
import { expect, vi } from 'vitest'
import { test } from '../../../test/world.ts'
import { beginDraft } from './begin-draft.action.ts'
import { fieldPlan, look } from './writing.cast.ts'

const paragraph =
  'When somebody notices something, they **tell us at once**, on any way there is: call :field{key=hotline}, use the [form](https://example.org/report), or say it to the person in charge of the building. Nobody has to be sure, and nobody gets in trouble.'
const page = `## A page\n\n${paragraph}\n\n- ${paragraph}\n- One more\n\n| Who | What |\n| --- | --- |\n| Lead | ${paragraph} |\n| Scribe | Writes |\n\n:::example\n${paragraph}\n:::\n\n::team\n\n${paragraph}\n\n`
/** 60 pages of some 3,000 characters each, in 30 sections. */
const sections = Array.from({ length: 30 }, (_, at) => ({
  key: `section-${at}`,
  title: `Section ${at}`,
  body: `${page.repeat(4)}${at}\n\n:::guidance\nSay more.\n:::\n`,
  standard: true,
  removedReason: null,
}))

test('a draft of 60 pages is shown in five queries and a tenth of a second', async ({ world }) => {
  const ana = await world.person('Ana Ruiz')
  const { id } = await world.by(ana, (ctx) =>
    beginDraft(ctx, { document: 'plan', title: 'Long', sections, settings: fieldPlan, from: 'files', basedOn: null, answers: {} }),
  )
  await look(world, ana, id)

  const queries = vi.spyOn(Client.prototype, 'query')
  const began = performance.now()
  const shown = await look(world, ana, id)
  const tookMs = performance.now() - began
  const statements = queries.mock.calls.map(([query]) => (typeof query === 'string' ? query : (query as unknown as { text: string }).text))
  queries.mockRestore()

  expect(shown.sections).toHaveLength(30)
  expect(shown.sections.every(({ gaps }) => gaps.some(({ kind }) => kind === 'guidance'))).toBe(true)
  const asked = statements.filter((text) => /^\s*select/i.test(text) && !text.includes('set_config'))
  expect(asked).toHaveLength(5)
  expect(sections.map(({ body }) => body).join('').length).toBeGreaterThan(160_000)
  // A tenth of a second on a machine that is not busy with other tests.
  expect(tookMs).toBeLessThan(250)
})
