import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm test`: every check there is, one after the other, each a line with its time; at the end `N passed, N failed`.
 * `--fast` leaves out the browser. A check that has tests of its own counts each of them.
 */
type Check = { name: string; command: string[]; count?: (output: string) => Counts; env?: Record<string, string> }
type Counts = { passed: number; failed: number }

const root = join(import.meta.dirname, '..')
const vitestReport = join(tmpdir(), `muster-vitest-${process.pid}.json`)
const playwrightReport = join(tmpdir(), `muster-playwright-${process.pid}.json`)

const checks: Check[] = [
  { name: 'Types', command: ['node_modules/typescript7/bin/tsc', '-p', '.'] },
  { name: 'Lint', command: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--quiet'] },
  { name: 'Format', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  { name: 'Walls', command: ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', 'src'] },
  { name: 'Schema picture', command: ['scripts/db-schema.ts', '--check'] },
  { name: 'Licences', command: ['scripts/licences.ts'] },
  {
    name: 'Rules and scenes',
    command: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    count: () => countVitest(vitestReport),
  },
  {
    name: 'Browser',
    command: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json'],
    count: () => countPlaywright(playwrightReport),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  },
]

const fast = process.argv.includes('--fast')
const total: Counts = { passed: 0, failed: 0 }
for (const check of checks.filter(({ name }) => !(fast && name === 'Browser'))) {
  const { passed, failed } = await run(check)
  total.passed += passed
  total.failed += failed
}
rmSync(vitestReport, { force: true })
rmSync(playwrightReport, { force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed ? 1 : 0

async function run(check: Check): Promise<Counts> {
  const startedAt = performance.now()
  console.log(`\n── ${check.name}`)
  const { code, output } = await execute(check)
  const counts = countOf(check, code, output)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`── ${check.name}: ${counts.failed ? 'FAILED' : 'ok'} (${counts.passed} passed, ${counts.failed} failed, ${seconds} s)`)
  return counts
}

/** A check that ended badly has failed, whatever it counted; one without tests of its own counts as one. */
function countOf(check: Check, code: number | null, output: string): Counts {
  const plain = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (!check.count) return plain
  try {
    const counts = check.count(output)
    if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 }
    return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function execute({ command, env }: Check): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-200_000)
      process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('close', (code) => resolve({ code, output }))
  })
}

function countVitest(path: string): Counts {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>
  return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, (numFailedTestSuites ?? 0) > 0 ? 1 : 0) }
}

function countPlaywright(path: string): Counts {
  const { stats } = JSON.parse(readFileSync(path, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
