import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { openInstallation } from './installation.ts'
import { buildWeb } from '../src/main/build-web.ts'
import { measurePlan } from './plan/plan.ts'
import { promisedTable } from './promised.ts'
import { measureRegister } from './register/register.ts'
import { registerTable } from './register/table.ts'
import { measureWeb } from './web/web.ts'

/**
 * `npm run bench`: how fast Muster is on this machine, as a ratio to what the machine can do at most in the same run.
 * `--quick` takes under two minutes and stops at 10,000 incidents; `--only=plan` and `--only=register` leave out the other.
 */
const quick = process.argv.includes('--quick')
const scale = quick
  ? { sizes: [1_000, 10_000], connections: [1, 8], seconds: 1.5 }
  : { sizes: [1_000, 10_000, 100_000], connections: [1, 8, 32], seconds: 8 }

const startedAt = new Date()
const say = (line: string) => console.error(`${((Date.now() - startedAt.getTime()) / 1000).toFixed(0).padStart(5)} s  ${line}`)

await buildWeb(say)
const installation = await openInstallation()
try {
  say('Muster runs')
  const idle = await installation.memory()
  const only = process.argv.find((each) => each.startsWith('--only='))?.slice(7)
  const promised =
    only === 'register' ? [] : [...(await measureWeb(installation.client)), ...(await measurePlan(installation, quick ? 3 : 20, say))]
  const lines = only === 'plan' ? [] : await measureRegister(installation, scale, say)
  const loaded = await installation.memory()
  const warmStart = await installation.restart()
  const report = [heading(), promisedTable(promised), registerTable(lines), memoryTable(idle, loaded, warmStart)].join('\n\n')
  console.log(report)
  keep(report, { promised, lines, idle, loaded, warmStart })
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
