import type { Command } from 'commander'
import { doctorApi } from '../../platform/doctor.api.ts'
import { exitCodes } from './client.ts'
import { connect } from './connect.ts'
import { outputOf } from './output.ts'

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('what is wrong with this installation, and how to mend it')
    .option('--json', 'answer as JSON')
    .action(doctor)
}

const marks = { good: 'good   ', 'look-at': 'look at', broken: 'BROKEN ' } as const

async function doctor({ json = false }: { json?: boolean }): Promise<void> {
  const { findings } = await connect().call(doctorApi.examine, {})
  const lines = findings.map(
    ({ name, state, found, mend }) => `${marks[state]}  ${name.padEnd(9)} ${found}${mend ? `\n                    → ${mend}` : ''}`,
  )
  outputOf(json).print(lines.join('\n'), { findings })
  if (findings.some(({ state }) => state === 'broken')) process.exitCode = exitCodes.failed
}
