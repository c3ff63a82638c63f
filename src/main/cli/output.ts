/** For programs with --json, for people without. Progress goes to stderr, so that stdout stays what was asked for. */
export type Output = { json: boolean; print: (words: string, data?: unknown) => void }

export function outputOf(json: boolean): Output {
  return { json, print: (words, data) => console.log(json ? JSON.stringify(data ?? { message: words }, null, 2) : words) }
}

/** A bar on a terminal, a line every tenth elsewhere, so that a log stays readable. */
export function progressBar(total: number, what: string, json: boolean) {
  const width = 30
  let shown = -1
  return (doneSoFar: number) => {
    if (json) return
    const share = total === 0 ? 1 : doneSoFar / total
    const step = process.stderr.isTTY ? Math.floor(share * 100) : Math.floor(share * 10)
    if (step === shown && doneSoFar !== total) return
    shown = step
    const filled = Math.round(share * width)
    const line = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${doneSoFar.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} ${what}`
    process.stderr.write(process.stderr.isTTY ? `\r${line}${doneSoFar === total ? '\n' : ''}` : `${line}\n`)
  }
}

/** Columns wide enough for their widest cell. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
