import { expect, test } from 'vitest'
import { smallPlan } from '../../../test/small-plan.ts'
import { contentHash, type PlanContent } from './content-hash.ts'

const section = { key: 'purpose', title: 'Purpose', body: 'Why we write this.\n', removedReason: null }
const content: PlanContent = { document: 'plan', title: 'Our plan', settings: smallPlan, sections: [section] }

test('the same words have the same hash, however they were put together', () => {
  const { sections, settings, title, document } = content
  const turned = Object.fromEntries(Object.entries(settings).toReversed()) as typeof settings
  const more = sections.map((each) => ({ standard: true, revision: 7, ...each }))
  expect(contentHash({ sections: more, title, settings: turned, document })).toBe(contentHash(content))
})

test('one changed character, one setting or the order of the sections is another hash', () => {
  const other = { ...section, key: 'scope' }
  const hashes = [
    content,
    { ...content, title: 'Our Plan' },
    { ...content, document: 'procedure' as const },
    { ...content, sections: [{ ...section, body: 'Why we write this. \n' }] },
    { ...content, sections: [{ ...section, removedReason: 'Not ours' }] },
    { ...content, sections: [section, other] },
    { ...content, sections: [other, section] },
    { ...content, settings: { ...smallPlan, review: { ...smallPlan.review, everyMonths: 6 } } },
  ].map(contentHash)
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('is the hexadecimal SHA-256 that the database expects', () => {
  expect(contentHash(content)).toMatch(/^[0-9a-f]{64}$/)
})
