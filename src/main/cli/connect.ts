import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dataFolderPath } from '../../platform/data-folder.ts'
import { readConfig } from '../config.ts'
import { localKeyFile } from '../keys.ts'
import { clientOf, CommandFailed, exitCodes, type Client } from './client.ts'

/**
 * Finds the server. Elsewhere: MUSTER_URL and MUSTER_TOKEN. On this machine: the port, and the key file in the data folder,
 * which only the server's own user can read.
 */
export function connect(env: Record<string, string | undefined> = process.env): Client {
  if (env.MUSTER_URL) {
    if (!env.MUSTER_TOKEN)
      throw new CommandFailed('MUSTER_URL is set but MUSTER_TOKEN is not. Make a token in Settings of that server.', exitCodes.notAllowed)
    return clientOf(env.MUSTER_URL.replace(/\/$/, ''), env.MUSTER_TOKEN)
  }
  const config = readConfig(env)
  const folder = dataFolderPath(config.dataFolder ?? undefined)
  return clientOf(`http://127.0.0.1:${config.port}`, env.MUSTER_TOKEN ?? readLocalKey(folder))
}

export function readLocalKey(folder: string): string {
  const path = localKeyFile(join(resolve(folder), 'keys'))
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (missing)
      throw new CommandFailed(
        `There is no running installation in ${folder}. Start it with npm start, or set MUSTER_DATA to its folder.`,
        exitCodes.noServer,
      )
    throw new CommandFailed(
      `${path} cannot be read by this user. Run the command as the user the server runs as, or use MUSTER_URL and MUSTER_TOKEN.`,
      exitCodes.notAllowed,
    )
  }
}
