/** What is wrong in a text: in which line (from 1), and how to mend it. */
export type TextProblem = { line: number; says: string }

/** A section is a few pages; 200,000 characters are about eighty. */
export const longestText = 200_000
const linesAtMost = 10_000

/**
 * What nobody writes by hand, and what would keep the server busy for minutes: the time that reading Markdown takes grows
 * with the square of how deep it is nested. Looks at each line once, before the text is read. Null: fine.
 */
export function tooMuch(source: string): TextProblem | null {
  if (source.length > longestText) return tooLong('characters', source.length, longestText)
  const lines = source.split(/\r\n|\n|\r/)
  if (lines.length > linesAtMost) return tooLong('lines', lines.length, linesAtMost)
  const readers = [depthReader(), fenceReader(), paragraphReader()]
  for (const [at, line] of lines.entries())
    for (const read of readers) {
      const says = read(line)
      if (says) return { line: at + 1, says }
    }
  return null
}

const tooLong = (what: string, count: number, most: number): TextProblem => ({
  line: 1,
  says: `This text has ${number(count)} ${what}, and a section may have ${number(most)}. Divide it into sections.`,
})

const number = (count: number) => count.toLocaleString('en-US')

/** Returns what is wrong with the next line of the text. */
type LineReader = (line: string) => string | null

/** `>`, `-` and `1.` before the words of one line, how far a list item may stand from the edge, and both in all lines together. */
const marksAtMost = 10
const indentAtMost = 40
const depthAtMost = 5000
const mark = /^[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/
const ruler = /^[ \t>]*(?:[-*_][ \t]*){3,}$/

/** Lists and quotations in each other. Two levels are common, so only what goes deeper adds up. */
function depthReader(): LineReader {
  let sum = 0
  return (line) => {
    const marks = marksOf(line)
    const indent = marks === 0 ? 0 : (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length
    sum += Math.max(0, marks + indent / 2 - 2)
    if (marks <= marksAtMost && indent <= indentAtMost && sum <= depthAtMost) return null
    return `Lists and quotations are nested too deep here. Please stay below ${marksAtMost} levels.`
  }
}

function marksOf(line: string): number {
  let [rest, marks] = [ruler.test(line) ? line.replace(/[^>]/g, '') : line, 0]
  for (let found = mark.exec(rest); found && marks <= marksAtMost; found = mark.exec(rest)) {
    marks += 1
    rest = rest.slice(found[0].length)
  }
  return marks
}

/** Examples and guidance inside of each other. */
const fencesAtMost = 3
const fence = /^([ \t>*+\-\d.)]*?)(:{3,})(.*)$/

/**
 * Counts `:::example` and the like that are open as the reader of Markdown does: what closes is the outermost fence that is
 * not longer than the closing one, with everything in it. Those in lists and quotations are told apart by what is before them.
 */
function fenceReader(): LineReader {
  const places = new Map<string, number[]>()
  return (line) => {
    const [, before = '', colons = '', rest = ''] = fence.exec(line) ?? []
    if (!colons) return null
    const place = /^ {0,3}$/.test(before) ? '' : before
    const open = places.get(place) ?? []
    const closes = rest.trim() === '' ? open.findIndex((length) => length <= colons.length) : -1
    if (closes >= 0) open.length = closes
    else if (/^[A-Za-z]/.test(rest)) open.push(colons.length)
    places.set(place, open)
    const depth = [...places.values()].reduce((sum, each) => sum + each.length, 0)
    return depth > fencesAtMost
      ? 'Too many blocks are open here. Close each with ::: on a line of its own before the next one begins.'
      : null
  }
}

const inParagraph = [
  { what: 'letters', most: 20_000, says: 'This paragraph is too long. Put an empty line between paragraphs.' },
  { what: 'lines', most: 1000, says: 'This paragraph has too many lines. Put an empty line between paragraphs.' },
  { what: 'depth', most: 20, says: 'Too many square brackets are open here. Close them, or put a \\ before each that means itself.' },
  { what: 'brackets', most: 2000, says: 'There are too many square brackets in this paragraph. Put a \\ before each that means itself.' },
  { what: 'marks', most: 1000, says: 'There are too many *, _ or ~ in this paragraph. Put a \\ before each that means itself.' },
  { what: 'cells', most: 20_000, says: 'This table is too large. Divide it into several.' },
] as const

/** Counts what stands between two empty lines, in one item of a list or in one row of a table, of which there may be many. */
function paragraphReader(): LineReader {
  const nothing = { letters: 0, lines: 0, depth: 0, brackets: 0, marks: 0, cells: 0, first: '', isTable: false }
  let counts = nothing
  return (line) => {
    const words = line.replace(/^[ \t>]+/, '').trimEnd()
    if (words === '' || mark.test(words)) counts = nothing
    const isTable = counts.isTable || (counts.lines === 1 && beginsTable(counts.first, words))
    const before = isTable ? { ...nothing, cells: counts.cells } : counts
    const brackets = line.match(/[[\]]/g) ?? []
    counts = {
      letters: before.letters + line.length,
      lines: before.lines + 1,
      depth: brackets.reduce((depth, each) => Math.max(0, depth + (each === '[' ? 1 : -1)), before.depth),
      brackets: before.brackets + brackets.length,
      marks: before.marks + marksBesideWords(line),
      cells: before.cells + cellsOf(line),
      first: before.lines === 0 ? words : before.first,
      isTable,
    }
    return inParagraph.find(({ what, most }) => counts[what] > most)?.says ?? null
  }
}

/** A line of dashes under a line of as many cells (GFM 4.10). Anything else with bars in it is a paragraph. */
const beginsTable = (first: string, second: string): boolean =>
  first.startsWith('|') && /^\|?(?:[ \t]*:?-+:?[ \t]*\|?)+$/.test(second) && cellsOf(first) === cellsOf(second)

const cellsOf = (line: string): number =>
  line
    .replace(/\\\|/g, '')
    .replace(/^[ \t>]*\|/, '')
    .replace(/\|[ \t]*$/, '')
    .split('|').length - 1

/** A line to write on, `______`, has space around it and marks nothing. */
function marksBesideWords(line: string): number {
  const runs = line.matchAll(/[*_~]+/g)
  return [...runs].reduce((sum, { 0: run, index }) => {
    const around = `${line[index - 1] ?? ' '}${line[index + run.length] ?? ' '}`
    return around.trim() === '' ? sum : sum + run.length
  }, 0)
}
