import { ask, type Client } from '../client.ts'
import type { Installation } from '../installation.ts'
import { repeat } from '../measure.ts'
import { inMs, type Promised } from '../promised.ts'
import { measureEditor } from './editor.ts'

type Version = { id: string; number: string }

/**
 * The plan as it ships: 27 sections and 19 playbooks, well over 60 pages on paper. Drawn, compared, opened and typed in, each as
 * its screens ask for it.
 */
export async function measurePlan({ client }: Installation, times: number, say: (line: string) => void): Promise<Promised[]> {
  const draft = await copyTemplate(client)
  const inForce = await ask<Version>(client, { method: 'GET', path: '/api/v1/plan' })
  const get = (path: string) => client.call({ method: 'GET', path: `/api/v1/plan/${path}` }).then(expectFound)
  const lines: Promised[] = [
    inMs(await repeat('', times, () => get(`versions/${draft.id}/document.pdf`)), 'the plan as PDF', 2000),
    inMs(await repeat('', times, () => get(`versions/${draft.id}/document.docx`)), 'the plan as DOCX', 2000),
    inMs(await repeat('', times, () => get('papers/go-bag.html')), 'the go-bag', 1000),
    inMs(await repeat('', times, () => get(`compare?from=${inForce.id}&to=${draft.id}`)), 'two versions compared', 500),
    inMs(await repeat('', times, () => get(`drafts/${draft.id}`)), 'the draft with its gaps', 500),
  ]
  say('Plan drawn and compared')
  lines.push(...(await measureEditor(client, draft.id, times)))
  say('Plan opened and typed in, in the browser')
  return lines
}

async function copyTemplate(client: Client): Promise<Version> {
  const { questions } = await ask<{ questions: { key: string; kind: string; choices: { key: string }[] }[] }>(client, {
    method: 'GET',
    path: '/api/v1/plan/templates/plan/questions',
  })
  const { personId } = await ask<{ personId: string }>(client, { method: 'GET', path: '/api/v1/me' })
  const answers = Object.fromEntries(
    questions.flatMap(({ key, kind, choices }): [string, string | string[]][] => {
      if (kind === 'yes-no') return [[key, 'yes']]
      if (kind === 'choice') return [[key, choices[0]?.key ?? '']]
      if (kind === 'person') return [[key, personId]]
      if (kind === 'people') return [[key, [personId]]]
      return kind === 'line' || kind === 'text' ? [[key, `Our ${key}`]] : []
    }),
  )
  return ask<Version>(client, { method: 'POST', path: '/api/v1/plan/drafts', body: { document: 'plan', from: 'template', answers } })
}

function expectFound({ status, body }: { status: number; body: string }): void {
  if (status !== 200) throw new Error(`A paper was not drawn: ${status} ${body.slice(0, 300)}`)
}
