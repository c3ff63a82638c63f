import { readFileSync } from 'node:fs'
import { unzip } from './zip.store.ts'
import { readWord } from './word/read-word.ts'
const T='/work/main/content/templates/incident-response-plan/'
const known = { sections: JSON.parse(readFileSync(T+'document.json','utf8')).sections, fields: JSON.parse(readFileSync(T+'settings/fields.json','utf8')) }
for (const f of process.argv.slice(2)) {
  const t = performance.now()
  try {
    const { entries } = await unzip(f, readFileSync(f), () => true)
    const r = readWord(f.split('/').pop()!, entries, known)
    console.log('=====', f, Math.round(performance.now() - t), 'ms', r.title, JSON.stringify(r.fields))
    for (const s of r.sections) console.log(`--- [${s.key}${s.standard ? '*' : ''}] ${s.title}\n${s.body}`)
    for (const n of r.notes) console.log('  *', n.section, n.kind, n.weight, n.says, n.words ? `| ${n.words}` : '', n.near ? `| near: ${n.near}` : '')
  } catch (e) { console.log('=====', f, String(e), (e as Error).stack?.split('\n')[1]) }
}
