import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../../platform/new-id.ts'

export type Asset = { path: string; href: string; type: string; body: string }

/** Two files, read once. Their address carries their content's hash, so browsers may keep them for a year. */
export const [style, script] = [asset('report.css', 'text/css'), asset('report.js', 'text/javascript')] as const

function asset(name: string, type: string): Asset {
  const body = readFileSync(join(import.meta.dirname, name), 'utf8')
  return { path: `/${name}`, href: `/${name}?v=${sha256Hex(body).slice(0, 10)}`, type: `${type}; charset=utf-8`, body }
}
