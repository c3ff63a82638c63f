import { expect, test } from 'vitest'
import { showDate, showHour, showWorkdays } from './calendar-words.ts'

test('working days that follow each other are told as one', () => {
  expect(showWorkdays([1, 2, 3, 4, 5])).toBe('Mon to Fri')
  expect(showWorkdays([6, 1, 2, 3, 4])).toBe('Mon to Thu, Sat')
  expect(showWorkdays([1, 2, 6])).toBe('Mon, Tue, Sat')
})

test('hours are told by the clock on the wall', () => {
  expect(['00:00', '09:00', '12:30', '17:05'].map(showHour)).toEqual(['12:00 AM', '9:00 AM', '12:30 PM', '5:05 PM'])
})

test('a holiday is the same date everywhere', () => {
  expect(showDate('2026-12-25')).toBe('December 25, 2026')
})
