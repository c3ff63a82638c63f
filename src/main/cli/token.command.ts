import type { Command } from 'commander'
import { accessRoles, type AccessRole } from '../../base/actor.ts'
import { showInstant } from '../../base/show-moment.ts'
import { accountApi } from '../../prepare/people/account.api.ts'
import { CommandFailed, exitCodes } from './client.ts'
import { connect } from './connect.ts'
import { outputOf } from './output.ts'

type Options = { name: string; role: string; days: string; json?: boolean }

export function addToken(program: Command): void {
  const token = program.command('token').description('API tokens for other programs')
  token
    .command('create')
    .description('make a token; its secret is printed once')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--role <role>', `what it may do: ${accessRoles.join(', ')}`)
    .option('--days <number>', 'how long it is good for', '90')
    .option('--json', 'answer as JSON')
    .action(create)
}

async function create({ name, role, days, json }: Options): Promise<void> {
  if (!accessRoles.includes(role as AccessRole))
    throw new CommandFailed(`--role: "${role}" is none of ${accessRoles.join(', ')}.`, exitCodes.usage)
  const { token, secret } = await connect().call(accountApi.createToken, { body: { name, role: role as AccessRole, days: Number(days) } })
  const until = showInstant(token.expiresAt, Intl.DateTimeFormat().resolvedOptions().timeZone)
  outputOf(json ?? false).print(`${secret}\nGood until ${until}. It is not shown again.`, {
    secret,
    id: token.id,
    role,
    expiresAt: token.expiresAt,
  })
}
