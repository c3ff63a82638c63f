export type BoxKind = 'step' | 'decision' | 'loop' | 'wait' | 'playbook' | 'start' | 'end'

/** How the words of a playbook's picture are set. There is no page to measure on, so widths are estimated, on the safe side. */
export const graphText = { box: { size: 14, line: 18 }, label: { size: 12.5, line: 16 } } as const

const roomFor = { box: 206, label: 150 } as const

/** To the left of the words of a box: its number. */
export const numberWidth = 34
const boxWidth = numberWidth + roomFor.box + 16
/** The points of a decision's hexagon, on either side. */
export const decisionPoint = 16

/** In parts of the size of the letters, for a sans serif of medium weight. */
const narrow = /[iljtfrI.,'’:;!|()\- ]/
const wide = /[mwMW@%]/
const capital = /[A-Z]/
const widthOf = (text: string, size: number): number =>
  Array.from(text, (each) => (narrow.test(each) ? 0.36 : wide.test(each) ? 0.9 : capital.test(each) ? 0.7 : 0.59)).reduce(
    (sum, each) => sum + each,
    0,
  ) * size

/** The words broken into lines that fit into a box or a label. A word that is longer than a line stands alone. */
export function linesOf(text: string, where: 'box' | 'label'): string[] {
  const { size } = graphText[where]
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    return lines.length > 0 && widthOf(longer, size) <= roomFor[where] ? [...lines.slice(0, -1), longer] : [...lines, word]
  }, [])
}

export function sizeOf(kind: BoxKind | 'label', count: number, lines: string[] = []): { width: number; height: number } {
  if (kind === 'label')
    return {
      width: Math.ceil(Math.max(...lines.map((each) => widthOf(each, graphText.label.size)))) + 12,
      height: count * graphText.label.line + 4,
    }
  if (kind === 'start' || kind === 'end') return { width: 72, height: 30 }
  const pointed = kind === 'decision' ? 2 * decisionPoint : 0
  return { width: boxWidth + pointed, height: Math.max(40, count * graphText.box.line + 20) }
}
