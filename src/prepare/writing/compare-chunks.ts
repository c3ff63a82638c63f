/**
 * A text cut where its blocks can be read one by one, so that what two versions share is parsed once: at blank lines, but not
 * within fences of code or `:::`, and not before a line that is indented and so belongs to what stands above it.
 */
export function chunksOf(source: string): string[] {
  // References are resolved by definitions that may stand anywhere: such a text is read whole.
  if (/^ {0,3}\[[^\]]+\]:/m.test(source)) return [source]
  const chunks: string[] = []
  let lines: string[] = []
  let fence: string | null = null
  let blank = false
  for (const line of source.split('\n')) {
    if (blank && fence === null && /^\S/.test(line) && lines.length > 0) {
      chunks.push(lines.join('\n'))
      lines = []
    }
    lines.push(line)
    fence = fenceAfter(line, fence)
    blank = line.trim() === ''
  }
  return [...chunks, lines.join('\n')].filter((chunk) => chunk.trim() !== '')
}

/** Which fence is open behind a line: it is closed by one of its own kind, at least as long, with nothing behind it. */
function fenceAfter(line: string, open: string | null): string | null {
  const [, mark = '', rest = ''] = /^ {0,3}(`{3,}|~{3,}|:{3,})(.*)$/.exec(line) ?? []
  if (!mark) return open
  if (open === null) return mark[0] === ':' && !/^[a-z]/i.test(rest) ? null : mark
  const closes = mark[0] === open[0] && mark.length >= open.length && rest.trim() === ''
  return closes ? null : open
}

/**
 * The lines of a chunk that is plain words, or a list of them, with nothing in it that Markdown or a directive could mean.
 * Most of a plan is, and reading it so takes a tenth of the time that parsing does. Null: it has to be parsed.
 */
export function plainLines(chunk: string): { kind: 'paragraph' | 'item'; words: string[] } | null {
  const lines = chunk.replace(/\n+$/, '').split('\n')
  if (lines.length === 1 && plain.test(lines[0]!)) return { kind: 'paragraph', words: lines }
  const items = lines.map((line) => line.slice(2))
  return lines.every((line) => line.startsWith('- ')) && items.every((item) => plain.test(item)) ? { kind: 'item', words: items } : null
}

/** Begins with a letter or a quotation mark, ends without a space, and has no mark, link, entity, escape or directive in it. */
const plain = /^(?!.*(?:www\.|\s$))[\p{L}"“‘(](?:[^*_`[\]<>\\|&~@:]|:(?=\s|$))*$/u
