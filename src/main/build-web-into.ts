import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'

/** Run by build-web.ts in a process of its own: builds the web app into a folder, with what travels packed once and for all. */
const [root = '', folder = ''] = process.argv.slice(2)
// Whoever starts us may be a test: what people get is never the slow and talkative version.
process.env.NODE_ENV = 'production'
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
packTexts(join(folder, 'assets'))

/** Fonts and pictures are packed already. */
function packTexts(assets: string): void {
  for (const name of readdirSync(assets).filter((each) => /\.(js|css|svg)$/.test(each))) {
    const packed = brotliCompressSync(readFileSync(join(assets, name)), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    writeFileSync(join(assets, `${name}.br`), packed)
  }
}
