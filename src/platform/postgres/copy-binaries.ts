import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Copies the programs so that everybody may run them. It appears whole or not at all, also when two starts copy at once. */
export function copyBinaries(source: string, place: string): void {
  const draft = mkdtempSync(`${place}.new-`)
  try {
    cpSync(source, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    makeLinks(source, draft)
    openForReading(draft)
    rmSync(place, { recursive: true, force: true })
    renameSync(draft, place)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** A copy in a folder that others can write to, such as /tmp, is run only if we made it and nobody else could change it. */
export function isTrusted(place: string): boolean {
  const { uid, mode } = lstatSync(place)
  return uid === process.getuid?.() && (mode & 0o022) === 0 && !lstatSync(place).isSymbolicLink()
}

/** npm carries no links, so the package lists those of its libraries; scripts/install.mjs makes them where it may write. */
function makeLinks(source: string, draft: string): void {
  const listed = JSON.parse(readFileSync(join(source, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const link of listed) {
    const target = join(draft, relative('native', link.target))
    if (!existsSync(target)) symlinkSync(relative(dirname(link.target), link.source), target)
  }
}

/** A strict umask at installation would otherwise travel with the copy. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForReading(path)
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
