// node scripts/run.mjs ENTRY [ARGS…]: makes ready what the project needs and runs ENTRY on the pinned Node.
// Has no dependencies and runs on any Node from 18, because it is there before anything is installed.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handOver } from './hand-over.mjs'
import { ensureInstalled } from './install.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [entry, ...args] = process.argv.slice(2)

if (entry) {
  await ensureInstalled(root, entry)
  handOver(root, [resolve(root, entry), ...args], root)
} else {
  console.error('usage: node scripts/run.mjs ENTRY [ARGS…], for example: node scripts/run.mjs src/main/start.ts')
  process.exitCode = 64
}
