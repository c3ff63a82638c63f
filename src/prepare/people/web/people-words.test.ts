import { expect, test } from 'vitest'
import { contactLink } from './people-words.ts'

test('a phone number is dialled without its punctuation', () => {
  expect(contactLink({ kind: 'phone', value: '(614) 555-0110' })).toBe('tel:6145550110')
  expect(contactLink({ kind: 'phone', value: '+1 614 555 0110' })).toBe('tel:+16145550110')
})

test('an extension is dialled after a pause', () => {
  expect(contactLink({ kind: 'phone', value: '555-0110 ext. 12' })).toBe('tel:5550110,12')
})

test('a text goes to the number, a mail to the address', () => {
  expect(contactLink({ kind: 'text', value: '555-0110' })).toBe('sms:5550110')
  expect(contactLink({ kind: 'mail', value: 'grace.liu@example.org' })).toBe('mailto:grace.liu@example.org')
})

test('what cannot be dialled is no link', () => {
  expect(contactLink({ kind: 'phone', value: 'ask at the desk' })).toBeNull()
  expect(contactLink({ kind: 'other', value: 'Radio channel 4' })).toBeNull()
})
