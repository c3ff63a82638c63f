import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../folder-lock.ts'
import { type Binaries, findBinaries, program } from './binaries.ts'
import { loopbackEndpoint, socketEndpoint } from './endpoint.ts'
import { fileRefusal } from './failures.ts'
import { createCluster, giveTo, type Layout, layoutOf, readPassword } from './initdb.ts'
import { disownLockFile, markOf, stopLeftovers } from './leftovers.ts'
import { databaseOwner, type Owner } from './owner-uid.ts'
import { reachedAs } from './reach.ts'
import { openLog } from './server-log.ts'
import { keepRunning } from './keep-running.ts'
import { startServer } from './server.ts'
import { asArguments, settings as ours } from './settings.ts'
import { StartRefusal } from './start-refusal.ts'

export type Postgres = {
  /** As the owner of the schema, for migrations. */
  url: string
  stop: () => Promise<void>
  /** Another one after each time it had to be started again. */
  readonly pid: number
  /** Answers only when the server ends by itself again and again, with its last words. Once is mended by starting it anew. */
  lost: Promise<string>
}

type Say = (step: string) => void
type Options = { settings?: Record<string, string>; /** How often it is started again when it ends by itself. */ timesAgain?: number }

/**
 * Starts the bundled PostgreSQL in `dir` (made when missing) and answers when it takes connections. One at a time:
 * the folder stays locked until it has stopped. Whatever stands in the way is thrown as a StartRefusal.
 */
export async function startPostgres(dir: string, say: Say, options: Options = {}): Promise<Postgres> {
  const layout = prepared(dir)
  const lock = lockFolder(layout.dir)
  try {
    return await started(layout, say, options, lock.release)
  } catch (error) {
    lock.release()
    throw fileRefusal(error, layout.dir)
  }
}

/** Root's folders may be passed through, because the database runs as another user; what lies in them stays closed. */
function prepared(dir: string): Layout {
  try {
    const root = process.getuid?.() === 0
    if (mkdirSync(dir, { recursive: true, mode: 0o700 }) && root) chmodSync(dir, 0o711)
    return layoutOf(realpathSync(dir))
  } catch (error) {
    throw fileRefusal(error, dir)
  }
}

async function started(layout: Layout, say: Say, options: Options, unlock: () => void): Promise<Postgres> {
  const owner = databaseOwner(layout.cluster)
  const binaries = findBinaries(owner, layout.dir, say)
  if (existsSync(layout.cluster)) await takeOver(layout, binaries, owner, say)
  else await createNew(layout, binaries, owner, say)

  say('Starting the database')
  const password = readPassword(layout)
  const endpoint = process.platform === 'win32' ? await loopbackEndpoint() : socketEndpoint(owner, layout.dir, layout.socketNote)
  const settings = { ...ours, ...endpoint.settings, ...options.settings, cluster_name: markOf(layout.cluster) }
  const command = [program(binaries, 'postgres'), '-D', reachedAs(owner, layout.cluster), ...asArguments(settings)]
  const start = { ...layout, owner, binaries, command, cwd: layout.cluster, log: openLog(layout.log), say }
  const server = await startServer(start).catch((error: unknown) => {
    endpoint.remove()
    throw error
  })
  const again = async () => {
    await takeOver(layout, binaries, owner, say)
    return startServer(start)
  }
  const kept = keepRunning(server, again, say, options.timesAgain)
  const tidyUp = () => {
    endpoint.remove()
    unlock()
  }
  const lost = kept.lost.then((words) => {
    tidyUp()
    return words
  })
  const stop = () => kept.stop().then(tidyUp)
  return {
    url: endpoint.url(password),
    stop,
    lost,
    get pid() {
      return kept.pid()
    },
  }
}

/** A cluster from an earlier start: of our version, ours to open, and with nobody working on it. */
async function takeOver({ cluster }: Layout, binaries: Binaries, owner: Owner, say: Say): Promise<void> {
  refuseOtherVersion(cluster, binaries.major)
  await stopLeftovers(cluster, say)
  giveTo(owner, cluster)
  chmodSync(cluster, 0o700) // PostgreSQL insists; a copied folder often comes back as 0755.
  disownLockFile(cluster)
}

async function createNew(layout: Layout, binaries: Binaries, owner: Owner, say: Say): Promise<void> {
  say('Making the database (first start only)')
  await createCluster(layout, binaries, owner)
}

function refuseOtherVersion(cluster: string, major: string): void {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file))
    throw new StartRefusal(
      `${cluster} holds no database (PG_VERSION is missing): put it back from a backup, or move it away to begin anew.`,
    )
  const found = readFileSync(file, 'utf8').trim()
  if (found === major) return
  throw new StartRefusal(
    `The database in ${cluster} was written by PostgreSQL ${found} and this Muster brings PostgreSQL ${major}: start the Muster that wrote it, back up there, and restore here into an empty folder.`,
  )
}
