import type { Command } from 'commander'
import { CommandFailed, exitCodes } from './client.ts'
import { connect } from './connect.ts'
import { closingSteps, revokeTokens } from './drill/closing-steps.ts'
import { incidentSteps } from './drill/incident-steps.ts'
import type { Rehearsal, Step } from './drill/rehearsal.ts'
import { reportSteps } from './drill/report-steps.ts'
import { outputOf } from './output.ts'

type Result = { step: string; passed: boolean; seconds: number; detail: string }

/** The main job from a phone call to the printed report, on the live installation, as a marked exercise. */
export function addDrill(program: Command): void {
  program
    .command('drill')
    .description('rehearse the whole job on the live installation, as a marked exercise')
    .option('--json', 'answer as JSON')
    .action(drill)
}

async function drill({ json = false }: { json?: boolean }): Promise<void> {
  const rehearsal = { administrator: connect(), tokenIds: [], reports: [] } as unknown as Rehearsal
  const steps = [...reportSteps, ...incidentSteps, ...closingSteps]
  const results: Result[] = []
  for (const step of steps) {
    const result = await tryStep(step, rehearsal)
    results.push(result)
    if (!json)
      console.log(`${result.passed ? 'PASS' : 'FAIL'}  ${result.seconds.toFixed(2).padStart(6)} s  ${result.step}: ${result.detail}`)
    // What follows builds on it; a row of failures that are all the same one would only hide it.
    if (!result.passed) break
  }
  await revokeTokens(rehearsal).catch(() => {})
  conclude(results, steps.length, json)
}

async function tryStep({ name, run }: Step, rehearsal: Rehearsal): Promise<Result> {
  const startedAt = performance.now()
  const seconds = () => (performance.now() - startedAt) / 1000
  try {
    const detail = await run(rehearsal)
    return { step: name, passed: true, seconds: seconds(), detail }
  } catch (error) {
    if (error instanceof CommandFailed && error.exitCode === exitCodes.noServer) throw error
    return { step: name, passed: false, seconds: seconds(), detail: error instanceof Error ? error.message : String(error) }
  }
}

function conclude(results: Result[], planned: number, json: boolean): void {
  const passed = results.filter((result) => result.passed).length
  const left = planned - results.length
  const words =
    passed === planned
      ? `All ${planned} steps passed. This installation is ready.`
      : `${passed} passed, 1 failed${left ? `, ${left} not tried` : ''}. What failed stands above.`
  outputOf(json).print(`\n${words}`, { passed: passed === planned, steps: results, notTried: left })
  if (passed !== planned) process.exitCode = exitCodes.failed
}
