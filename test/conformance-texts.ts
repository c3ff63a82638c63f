import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Installation } from '../src/main/installation.ts'
import { isMarkdown } from '../src/prepare/papers/reading/markdown/file-names.ts'
import { keyOf, readBraces, variablePattern } from '../src/prepare/papers/reading/variables.ts'
import { importedDraft, importPreview } from '../src/prepare/writing/import-preview.ts'
import { writingApi } from '../src/prepare/writing/writing.api.ts'

/** Plans from elsewhere, taken in as drafts: a folder of Markdown as one, each Word document as one of its own. */

const isWord = (name: string): boolean => extname(name).toLowerCase() === '.docx'

/** One plan: a Word document, or the Markdown files of a folder with the values and pictures beside them. */
export type Text = { in: string; names: string[] }

/** A folder that holds Markdown is a plan; of a folder of folders, each of them that does. */
export function textsAmong(names: string[]): Text[] {
  const isAtTop = names.some((name) => isMarkdown(name) && !name.includes('/'))
  const folders = Map.groupBy(
    names.filter((name) => !isWord(name)),
    (name) => (isAtTop ? '' : (name.split('/')[0] ?? '')),
  )
  const plans = [...folders].filter(([top, own]) => own.some((name) => isMarkdown(name) && name.split('/').length === (top ? 2 : 1)))
  return [...plans.map(([top, own]) => ({ in: top, names: own })), ...names.filter(isWord).map((name) => ({ in: name, names: [name] }))]
}

type Draft = { sections: { title: string; body: string }[]; fields: string[]; notes: string[] }

/** How many faults there were. Every variable must be a field, none may be left over, and every word must be somewhere. */
export async function checkTexts(installation: Installation, folder: string, texts: Text[]): Promise<number> {
  let faults = 0
  for (const text of texts) {
    if (!text.names.some(isWord)) {
      faults += await checkMarkdown(installation, folder, text)
      continue
    }
    const draft = await importAll(installation, folder, text.names)
    console.log(`\nWord document ${text.in}: ${draft.sections.length} sections, ${draft.fields.length} fields, ${draft.notes.length} notes`)
  }
  return faults
}

async function checkMarkdown(installation: Installation, folder: string, { in: top, names }: Text): Promise<number> {
  const startedAt = performance.now()
  const draft = await importAll(installation, folder, names)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const sources = names.filter(isMarkdown).map((name) => readFileSync(join(folder, name), 'utf8'))
  const text = draft.sections.map(({ title, body }) => `${title}\n${body}`).join('\n')

  const variables = new Set(sources.flatMap(variablesIn))
  const lost = [...variables].filter((key) => !draft.fields.includes(key))
  const left = variablesIn(text)
  const said = wordsOf(`${text}\n${draft.notes.join('\n')}`)
  const missing = [
    ...new Set(sources.flatMap((source) => [...wordsOf(source.replace(variablePattern, '').replace(/<\/?[a-z][^>]*>/gi, ''))])),
  ].filter((word) => !said.has(word))
  console.log(`\nMarkdown plan ${top}: ${names.filter(isMarkdown).length} files, ${draft.sections.length} sections (${seconds} s)`)
  console.log(`  variables:     ${variables.size}, of which ${variables.size - lost.length} became fields; ${left.length} left over`)
  console.log(
    `  words:         ${missing.length === 0 ? 'all there or listed' : `${missing.length} MISSING: ${missing.slice(0, 20).join(' ')}`}`,
  )
  for (const note of draft.notes) console.log(`  note: ${note.slice(0, 160)}`)
  for (const key of lost) console.log(`  NO FIELD for ${key}`)
  for (const key of left) console.log(`  LEFT OVER: ${key}`)
  return lost.length + left.length + missing.length
}

const variablesIn = (source: string): string[] =>
  [...source.matchAll(variablePattern)].flatMap(([, inner = '']) => {
    const braces = readBraces(inner)
    return braces.is === 'variable' ? [keyOf(braces.name)] : []
  })

/** Marks of Markdown between letters (`_e.g._`) are no letters. */
const wordsOf = (source: string): Set<string> => new Set(source.match(/[\p{L}\p{N}]+/gu)?.map((word) => word.toLowerCase()))

/** Through the endpoints: shown, made, read back, and withdrawn, so that the next one can come. */
async function importAll(installation: Installation, folder: string, names: string[]): Promise<Draft> {
  const ask = async (method: string, path: string, body: FormData | string | null = null): Promise<unknown> => {
    const headers = {
      authorization: `Bearer ${installation.keys.local}`,
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
    }
    const response = await installation.app.request(`/api/v1${path}`, { method, headers, ...(body !== null && { body }) })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const form = () => {
    const data = new FormData()
    for (const name of names) data.append('files', new File([readFileSync(join(folder, name))], name))
    return data
  }
  const { notes } = importPreview.parse(await ask('POST', '/plan/imports/text/preview?document=plan', form()))
  const { id } = importedDraft.parse(await ask('POST', '/plan/imports/text?document=plan', form()))
  const draft = writingApi.showDraft.reply.parse(await ask('GET', `/plan/drafts/${id}`))
  const sections = await Promise.all(
    draft.sections.map(async ({ key }) => writingApi.showSection.reply.parse(await ask('GET', `/plan/drafts/${id}/sections/${key}`))),
  )
  await ask('POST', `/plan/drafts/${id}/withdrawal`, JSON.stringify({ reason: 'Only looked at', revision: draft.version.revision }))
  return { sections, fields: draft.fields.map(({ key }) => key), notes: notes.map(({ says, words }) => `${says} ${words ?? ''}`) }
}
