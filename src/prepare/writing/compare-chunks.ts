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
