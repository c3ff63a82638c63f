import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const output = join(root, 'dist/web')
const stamp = join(root, 'dist/web.stamp')

/** Builds the browser's part when its sources are not those it was last built from. Answers whether it built. */
export async function buildWeb(say: (step: string) => void): Promise<boolean> {
  const wanted = sourcesHash()
  if (existsSync(join(output, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  say('Building the web app (first start or after an update)')
  // Built beside and then moved, so a stop halfway leaves the earlier one working.
  const beside = join(root, `dist/web-${process.pid}`)
  mkdirSync(beside, { recursive: true })
  try {
    await buildInto(beside)
    rmSync(output, { recursive: true, force: true })
    renameSync(beside, output)
    writeFileSync(stamp, wanted)
    return true
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** In a process of its own: building takes a gigabyte of memory, which the server would keep for as long as it runs. */
async function buildInto(folder: string): Promise<void> {
  const child = fork(join(import.meta.dirname, 'build-web-into.ts'), [root, folder])
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('The web app could not be built; the reason stands above.')
}

/** Everything that can end up in the browser: its own files and the declarations and rules it shares with the server. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'vite.config.ts', 'src/web/index.html']) hash.update(readFileSync(join(root, name)))
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  const shared = files.filter((file) => file.isFile() && !/\.(store|action|routes|workers|spec|test)\.ts$/.test(file.name))
  for (const path of shared.map((file) => join(file.parentPath, file.name)).sort())
    hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}
