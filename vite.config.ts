import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What nearly every page needs lives in a few files that a new version of ours leaves in the browser's cache. */
const kept = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'tanstack', test: /node_modules\/@tanstack\// },
  { name: 'zod', test: /node_modules\/zod\// },
]

export default defineConfig({
  root: here('src/web'),
  plugins: [react()],
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    // The Content-Security-Policy allows no data: addresses.
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: kept } } },
  },
  server: { port: 7401, proxy: { '/api': 'http://localhost:7400', '/report': 'http://localhost:7400', '/r/': 'http://localhost:7400' } },
})
