import { describe, expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

describe('an excerpt', () => {
  test('of a short text is the text', () => expect(excerptOf('All of it.', 20)).toBe('All of it.'))
  test('ends at a word', () => expect(excerptOf('A patron got the receipt of another patron', 30)).toBe('A patron got the receipt of …'))
  test('of one endless word is cut where it must be', () => expect(excerptOf('a'.repeat(50), 10)).toBe(`${'a'.repeat(10)} …`))
})
