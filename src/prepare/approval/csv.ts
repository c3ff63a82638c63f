/**
 * Comma-separated values (RFC 4180) as spreadsheets read them: with a byte order mark, so that Excel knows it is UTF-8,
 * and with an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection): a name that begins
 * with an equals sign must not run anything on the desk of whoever opens the list.
 */
export const csvOf = (rows: string[][]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

function cell(value: string): string {
  const safe = /^[\s\uFEFF]*[=+\-@\t\r|%＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
