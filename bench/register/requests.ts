import { ask, type Client } from '../client.ts'
import { fileReport, triage } from './example-incident.ts'
import { cloneId, openEvery } from './fill.ts'

export type Register = {
  incidentId: string
  openTasks: string[]
  size: number
  /** Of the tasks that were worked on. */ revisions: Map<string, number>
}
type Act = (turn: number) => Promise<unknown>

/** A copy somewhere in the register, wandering over all of it the same way in every run; `open` ones can be worked on. */
const any = (turn: number, size: number) => 1 + ((turn * 7919 + 13) % (size - 1))
const open = (turn: number, size: number) => openEvery * (1 + ((turn * 7919 + 13) % Math.floor((size - 1) / openEvery)))

/** What people do all day, each as the screens ask for it. Reading: */
export function reads(client: Client, { incidentId, size }: Register): Record<string, Act> {
  const get = (path: string) => ask(client, { method: 'GET', path: `/api/v1${path}` })
  return {
    'list the newest 50': () => get('/incidents?state=all&limit=50'),
    'list by severity and category': (turn) => get(`/incidents?state=all&limit=50&severity=${1 + (turn % 5)}&category=phishing`),
    'search two words': (turn) => get(`/incidents?state=all&limit=50&words=laptop+${['archive', 'bookmobile', 'accounting'][turn % 3]}`),
    'search a number': (turn) => get(`/incidents?state=all&limit=50&words=INC-2025-${String(any(turn, size)).padStart(6, '0')}`),
    'open an incident with 50 entries': async (turn) => {
      const path = `/incidents/${cloneId(incidentId, any(turn, size))}`
      await Promise.all([get(path), get(`${path}/entries?limit=50`)])
    },
  }
}

/** And writing. A completed task is opened again, outside the measured time, so that there is always one to complete. */
export function writes(client: Client, { incidentId, openTasks, size, revisions }: Register): Record<string, Act> {
  const taskOf = (turn: number) => cloneId(openTasks[turn % openTasks.length] ?? '', open(turn, size))
  return {
    'file a report': (turn) => fileReport(client, `Report ${turn}: the printer prints by itself`),
    'triage into an incident': async (turn) => {
      const report = await fileReport(client, `Report ${turn}: the printer prints by itself`)
      const at = performance.now()
      await triage(client, report, `Printer ${turn}`)
      return performance.now() - at
    },
    'add an entry': (turn) => {
      const path = `/api/v1/incidents/${cloneId(incidentId, open(turn, size))}/notes`
      return ask(client, { method: 'POST', path, body: { text: 'Called again; nobody has seen the laptop since Friday.' } })
    },
    'complete a task': async (turn) => {
      const task = taskOf(turn)
      const path = `/api/v1/tasks/${task}/completion`
      const body = { outcome: 'Done as the plan says.', revision: revisions.get(task) ?? 1 }
      const at = performance.now()
      const { revision } = await ask<{ revision: number }>(client, { method: 'PUT', path, body })
      const taken = performance.now() - at
      const again = await ask<{ revision: number }>(client, { method: 'DELETE', path, body: { revision } })
      revisions.set(task, again.revision)
      return taken
    },
    'attach 10 MB': async (turn) => {
      const headers = { 'x-file-name': `photo-${turn}.jpg` }
      const file = await ask<{ id: string }>(client, {
        method: 'POST',
        path: '/api/v1/files',
        raw: photo(turn),
        type: 'image/jpeg',
        headers,
      })
      const path = `/api/v1/incidents/${cloneId(incidentId, open(turn, size))}/files`
      await ask(client, { method: 'POST', path, body: { fileId: file.id, note: null } })
    },
  }
}

/** Ten megabytes that nobody has stored before: the same bytes are stored once. */
const bytes = Buffer.alloc(10_000_000, 7)
function photo(turn: number): Buffer {
  const own = Buffer.from(bytes)
  own.writeUInt32LE(turn)
  own.writeDoubleLE(performance.now(), 8)
  return own
}
