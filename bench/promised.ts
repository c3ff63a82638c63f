import type { Measured } from './measure.ts'

/** A figure with the most it may be at p95; null where nothing was promised. */
export type Promised = Measured & { unit: 'ms' | 'kB'; atMost: number | null }

export const inMs = (measured: Measured, name: string, atMost: number | null): Promised => ({ ...measured, name, unit: 'ms', atMost })

/** What was promised as a figure of its own, not as a ratio. */
export function promisedTable(lines: Promised[]): string {
  const shown = (value: number, unit: Promised['unit']) =>
    unit === 'kB' ? `${value.toFixed(1)} kB` : `${value.toFixed(value < 10 ? 1 : 0)} ms`
  const kept = ({ p95, atMost }: Promised) => (p95 <= (atMost ?? Infinity) ? 'yes' : '**no**')
  const rows = lines.map((line) => {
    const { name, p50, p95, atMost, unit } = line
    return [name, shown(p50, unit), shown(p95, unit), ...(atMost === null ? ['nothing', ''] : [`≤ ${atMost} ${unit}`, kept(line)])].join(
      ' | ',
    )
  })
  return ['| what | p50 | p95 | promised | kept |', '|---|--:|--:|--:|---|', ...rows.map((row) => `| ${row} |`)].join('\n')
}
