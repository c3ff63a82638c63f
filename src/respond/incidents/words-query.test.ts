import { expect, test } from 'vitest'
import { wordsQuery } from './words-query.ts'

test('every word must be there and may be half typed', () => {
  expect(wordsQuery('ransom Oak bra')).toBe('ransom:* & Oak:* & bra:*')
})

test('what could be taken for an operator is left out', () => {
  expect(wordsQuery(`a' | !b & (c) :* <-> \\`)).toBe('a:* & b:* & c:*')
  expect(wordsQuery(' !! ')).toBe('')
})
