import { join } from 'node:path'
import { build } from 'vite'

const [root = '', folder = ''] = process.argv.slice(2)
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
