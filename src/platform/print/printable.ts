/**
 * Characters that paper has no picture of and that XML 1.0 refuses: control characters, halves of surrogate
 * pairs, and the code points that Unicode keeps for programs. Each is shown as �, so that its place can be seen.
 */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF]|\p{Noncharacter_Code_Point}/gu

/** The text with only what can be printed. Every kind of line end becomes one, a tab four spaces. */
export const printableText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .replace(unprintable, '\uFFFD')

/** The same value with every text in it made printable. */
export function printable<Value>(value: Value): Value {
  return mapTexts(value, printableText)
}

/** Walks plain data; anything that is no text, array or plain object (a date, a number) stays as it is. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change)) as Value
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each as unknown, change)])) as Value
}
