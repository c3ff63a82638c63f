import type { Line } from './register.ts'

const ms = (value: number) => (value < 10 ? value.toFixed(1) : String(Math.round(value)))

/** One line a request, size and number of hands. The ratio: our rate by that of the machine's limit, 1 would be the limit itself. */
export function registerTable(lines: Line[]): string {
  const rows = lines.map(({ name, size, connections, perSecond, p50, p99, limit }) =>
    [
      name,
      size.toLocaleString('en-US'),
      connections,
      Math.round(perSecond).toLocaleString('en-US'),
      ms(p50),
      ms(p99),
      limit
        ? `${(perSecond / limit.perSecond).toFixed(2)} of ${Math.round(limit.perSecond).toLocaleString('en-US')}/s (${limit.name})`
        : '',
    ].join(' | '),
  )
  return [
    '| request | incidents | connections | a second | p50 ms | p99 ms | ratio to the limit |',
    '|---|--:|--:|--:|--:|--:|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}
