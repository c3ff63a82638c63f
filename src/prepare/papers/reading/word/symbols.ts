/** Letters of fonts that have pictures where others have letters, as far as plans use them: ticks, boxes, arrows, bullets. */
const wingdings: Record<string, string> = {
  '28': '☎',
  '29': '✆',
  '2A': '✉',
  '4A': '☺',
  '6C': '●',
  '6E': '■',
  '6F': '☐',
  '71': '☐',
  '72': '☐',
  '76': '❖',
  '9F': '•',
  A7: '▪',
  A8: '☐',
  D8: '➢',
  E0: '→',
  E8: '➔',
  F0: '⇨',
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
}

const symbol: Record<string, string> = {
  A3: '≤',
  AB: '↔',
  AC: '←',
  AD: '↑',
  AE: '→',
  AF: '↓',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B7: '•',
  B9: '≠',
  BB: '≈',
  DE: '⇒',
}

/** Private letters (F000 and up) are those of the font; others mean themselves. */
export function letterOf(font: string, code: string): string | null {
  const number = Number.parseInt(code, 16)
  if (!Number.isFinite(number) || number <= 0x1f) return null
  const isPrivate = number >= 0xf000 && number <= 0xf0ff
  const inFont = (isPrivate ? number - 0xf000 : number).toString(16).toUpperCase().padStart(2, '0')
  if (/^wingdings( 2)?$/i.test(font)) return wingdings[inFont] ?? null
  if (/^symbol$/i.test(font)) return symbol[inFont] ?? null
  return isPrivate ? null : String.fromCodePoint(number)
}
