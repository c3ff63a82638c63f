import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../../platform/new-id.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

/**
 * Stands in every page: fetched apart, it would hold up the first paint by a whole journey, which on a slow phone is a third
 * of a second. The page's policy names its hash, so no other style is taken.
 */
export const style = inPage(
  read('report.css')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{}:;,>]) ?/g, '$1'),
)

function inPage(text: string): { text: string; source: string } {
  return { text, source: `'sha256-${createHash('sha256').update(`\n${text}\n`).digest('base64')}'` }
}

/** Comes after the page, which works without it. Its address carries its content's hash, so browsers may keep it for a year. */
export const script = { path: '/report.js', body: read('report.js'), href: `/report.js?v=${sha256Hex(read('report.js')).slice(0, 10)}` }
