import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { accountApi } from '../../prepare/people/account.api.ts'
import { readConfig } from '../config.ts'
import { dataFolderPath } from '../../platform/data-folder.ts'
import { CommandFailed, exitCodes } from './client.ts'
import { connect, readLocalKey } from './connect.ts'
import { outputOf } from './output.ts'

type Options = { organisation: string; adminEmail: string; adminName: string; passwordStdin?: boolean; zone: string; json?: boolean }

/** The first organisation and its administrator, without a browser. The password comes through a pipe, never as an argument others can see. */
export function addSetup(program: Command): void {
  program
    .command('setup')
    .description('make the organisation and its first administrator')
    .requiredOption('--organisation <name>', 'what the organisation is called')
    .requiredOption('--admin-email <address>', 'what the administrator signs in with')
    .requiredOption('--admin-name <name>', 'the name of the administrator')
    .option('--zone <zone>', 'the time zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    .option('--password-stdin', 'read the password from standard input')
    .option('--json', 'answer as JSON')
    .action(setup)
}

async function setup({ organisation, adminEmail, adminName, passwordStdin, zone, json }: Options): Promise<void> {
  if (!passwordStdin)
    throw new CommandFailed(
      'Hand the password over through a pipe: printf %s "$PASSWORD" | muster setup … --password-stdin',
      exitCodes.usage,
    )
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  const secret = readLocalKey(dataFolderPath(readConfig(process.env).dataFolder ?? undefined))
  const body = { secret, organisation, zone, name: adminName, email: adminEmail, password }
  const { slug } = await connect().call(accountApi.setUp, { body })
  outputOf(json ?? false).print(`${organisation} is set up. ${adminName} signs in as ${adminEmail}.`, {
    organisation,
    slug,
    administrator: adminEmail,
  })
}
