import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { addDoctor } from './cli/doctor.command.ts'
import { addDrill } from './cli/drill.command.ts'
import { CommandFailed, exitCodes } from './cli/client.ts'
import { addExport } from './cli/export.command.ts'
import { addImport } from './cli/import.command.ts'
import { addPlan } from './cli/plan.command.ts'
import { addPlaybook } from './cli/playbook.command.ts'
import { addSetup } from './cli/setup.command.ts'
import { addToken } from './cli/token.command.ts'
import { ConfigRefusal } from './config.ts'

const program = new Command('muster')
  .description('Muster: the incident response plan that runs. A client of the running server.')
  .addHelpText(
    'after',
    '\nOn this machine the server is found through MUSTER_DATA and MUSTER_PORT; elsewhere through MUSTER_URL and MUSTER_TOKEN.\nExit codes: 0 done, 1 something failed, 2 used wrongly, 3 no server, 4 not allowed.',
  )
  .exitOverride()
  .showHelpAfterError()

program
  .command('start')
  .description('start the server, as npm start does')
  .allowUnknownOption()
  .helpOption(false)
  .argument('[arguments...]')
  .action(start)
addSetup(program)
addToken(program)
addImport(program)
addExport(program)
addPlan(program)
addPlaybook(program)
addDrill(program)
addDoctor(program)
// Settings of the top command reach its children only when asked.
for (const command of program.commands) for (const each of [command, ...command.commands]) each.exitOverride().showHelpAfterError()

function start(given: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts'), ...given], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('exit', (code) => ((process.exitCode = code ?? 1), resolve())))
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = say(error)
}

/** One sentence and a code; a stack only for what nobody foresaw. */
function say(error: unknown): number {
  // Commander has printed its own sentence; asking for help is no mistake.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  const json = process.argv.includes('--json')
  const known = error instanceof CommandFailed || error instanceof ConfigRefusal
  const code = error instanceof CommandFailed ? error.exitCode : known ? exitCodes.usage : exitCodes.failed
  const message = known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (json) console.log(JSON.stringify({ error: message, exitCode: code }))
  else console.error(message)
  return code
}
