import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readFolder } from './markdown/read-folder.ts'
import { isMarkdown, isValues } from './markdown/file-names.ts'
const root = process.argv[2]!
const all = readdirSync(root, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => relative(root, join(e.parentPath, e.name)))
const want = all.filter((p) => isMarkdown(p) || isValues(p))
const T='/work/main/content/templates/incident-response-plan/'
const known = { sections: JSON.parse(readFileSync(T+'document.json','utf8')).sections, fields: JSON.parse(readFileSync(T+'settings/fields.json','utf8')) }
const t = performance.now()
const r = readFolder({ name: 'plan.zip', files: new Map(want.map((p) => [p, readFileSync(join(root, p))])), others: all.filter((p) => !want.includes(p)) }, known)
console.log(Math.round(performance.now() - t), 'ms', r.title)
for (const s of r.sections) console.log(`--- [${s.key}${s.standard ? '*' : ''}] ${s.title}\n${s.body}`)
for (const f of r.fields) console.log('  F', f.key, '|', f.label, '|', f.help, '|', f.value)
for (const n of r.notes) console.log('  *', n.section, n.kind, n.weight, n.says, n.words ? `| ${n.words}` : '', n.near ? `| near: ${n.near}` : '')
