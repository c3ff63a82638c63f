import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Node, Parent, Root } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { z } from 'zod'
import { optionalParts } from './plan-folder.ts'
import { field } from './settings-parts.ts'
import { fieldDirective } from './text/directives.ts'
import { parseText } from './text/parse-text.ts'

/** The two templates that ship with Muster, read as the files stand. */
export const templates = join(import.meta.dirname, '../../../content/templates')
const read = (path: string) => readFileSync(join(templates, path), 'utf8')
export const readJson = (path: string): unknown => JSON.parse(read(path))
export const readSettings = (name: string) => readJson(`incident-response-plan/settings/${name}.json`)

const section = z.strictObject({
  key: z.string(),
  title: z.string(),
  standard: z.literal(true),
  removedReason: z.null(),
  part: z.enum(optionalParts).nullable(),
})
const outline = z.strictObject({ document: z.enum(['plan', 'procedure']), title: z.string(), sections: z.array(section) })

function template(folder: string) {
  const { sections, ...rest } = outline.parse(readJson(`${folder}/document.json`))
  const texts = sections.map((each) => ({ ...each, source: read(`${folder}/text/${each.key}.md`) }))
  return { ...rest, folder, sections: texts.map((each) => ({ ...each, tree: parseText(each.source) })) }
}

export const plan = template('incident-response-plan')
export const procedure = template('handling-procedure')

export const fields = z.array(field).parse(readSettings('fields'))
export const fieldKeys = fields.map(({ key }) => key)

export const nodes = (node: Node): Node[] => [node, ...('children' in node ? (node as Parent).children.flatMap(nodes) : [])]
export const directives = (root: Root) => nodes(root).filter((node): node is Directives => node.type.endsWith('Directive'))
export const fieldsIn = (root: Root) =>
  directives(root).flatMap(({ name, attributes }) => (name === fieldDirective ? [attributes?.['key'] ?? ''] : []))

export const repeated = (keys: string[]) => keys.filter((key, at) => keys.indexOf(key) !== at)
