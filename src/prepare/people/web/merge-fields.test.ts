import { expect, test } from 'vitest'
import { mergeFields } from './merge-fields.ts'

const base = { name: 'Grace Liu', position: 'Counsel', contacts: ['555-0201'] }

test('what only one of two touched is taken from that one', () => {
  const merge = mergeFields(base, { ...base, position: 'Lead counsel' }, { ...base, contacts: ['555-0299'] })
  expect(merge).toEqual({ merged: { name: 'Grace Liu', position: 'Lead counsel', contacts: ['555-0299'] }, clashing: [] })
})

test('what both changed differently is for a person to choose, and yours stands until then', () => {
  const merge = mergeFields(base, { ...base, contacts: ['1'] }, { ...base, contacts: ['2'] })
  expect(merge.clashing).toEqual(['contacts'])
  expect(merge.merged.contacts).toEqual(['1'])
})

test('the same change made twice is no clash', () => {
  expect(mergeFields(base, { ...base, name: 'Grace Lu' }, { ...base, name: 'Grace Lu' }).clashing).toEqual([])
})
