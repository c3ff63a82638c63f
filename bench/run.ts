import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { openInstallation } from './installation.ts'
import { measureRegister } from './register/register.ts'
import { registerTable } from './register/table.ts'

/**
 * `npm run bench`: how fast Muster is on this machine, as a ratio to what the machine can do at most in the same run.
 * `--quick` takes under two minutes and stops at 10,000 incidents.
 */
const quick = process.argv.includes('--quick')
const scale = quick
  ? { sizes: [1_000, 10_000], connections: [1, 8], seconds: 1.5 }
  : { sizes: [1_000, 10_000, 100_000], connections: [1, 8, 32], seconds: 8 }

const startedAt = new Date()
const say = (line: string) => console.error(`${((Date.now() - startedAt.getTime()) / 1000).toFixed(0).padStart(5)} s  ${line}`)

const installation = await openInstallation()
try {
  say('Muster runs')
  const idle = await installation.memory()
  const lines = await measureRegister(installation, scale, say)
  const loaded = await installation.memory()
  const warmStart = await installation.restart()
  const report = [heading(), registerTable(lines), memoryTable(idle, loaded, warmStart)].join('\n\n')
  console.log(report)
  keep(report, { lines, idle, loaded, warmStart })
} finally {
  await installation.stop()
}

function heading(): string {
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`
  return `# Muster, ${startedAt.toISOString().slice(0, 10)}\n\n${machine}. ${quick ? 'Quick run: short, small, and for a first impression only.' : ''}`.trim()
}

type Memory = { server: number; database: number }
function memoryTable(idle: Memory, loaded: Memory, warmStart: number): string {
  const mb = (bytes: number) => (bytes ? `${Math.round(bytes / 2 ** 20)} MB` : 'not told here')
  return [
    '| | server | its PostgreSQL |',
    '|---|--:|--:|',
    `| resident, idle after start | ${mb(idle.server)} | ${mb(idle.database)} |`,
    `| resident, after the load | ${mb(loaded.server)} | ${mb(loaded.database)} |`,
    `| warm start until the first answer | ${Math.round(warmStart)} ms | |`,
  ].join('\n')
}

function keep(report: string, figures: unknown): void {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const name = `${startedAt.toISOString().slice(0, 10)}${quick ? '-quick' : ''}`
  writeFileSync(join(folder, `${name}.md`), `${report}\n`)
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`)
}
