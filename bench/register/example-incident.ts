import { ask, type Client } from '../client.ts'

type Id = { id: string }
export type Example = { incidentId: string; reportId: string; openTasks: string[] }

/** An incident as a day's work leaves it behind: from a report, classified, led, some tasks done, 50 entries. */
export async function makeExampleIncident(client: Client): Promise<Example> {
  const report = await fileReport(client, 'The screen shows a note that all files are locked')
  const incidentId = await triage(client, report, 'Files locked on the circulation desk')
  const at = (path: string) => `/api/v1/incidents/${incidentId}${path}`
  const seen = await ask<{ revision: number; taskList: (Id & { revision: number; flow: unknown })[] }>(client, {
    method: 'GET',
    path: at(''),
  })
  await ask(client, {
    method: 'PUT',
    path: at('/classification'),
    body: { category: 'ransomware', functional: 'unsure', information: ['unsure'], recoverability: 'unsure', revision: seen.revision },
  })
  // Decisions, loops and waits need an answer of their own; what is measured is a plain task.
  const plain = seen.taskList.filter(({ flow }) => !flow)
  for (const { id, revision } of plain.slice(0, 5))
    await ask(client, { method: 'PUT', path: `/api/v1/tasks/${id}/completion`, body: { outcome: 'Done as the plan says.', revision } })
  for (;;) {
    const { items } = await ask<{ items: unknown[] }>(client, { method: 'GET', path: at('/entries?limit=100') })
    if (items.length >= 50) break
    await ask(client, {
      method: 'POST',
      path: at('/notes'),
      body: { text: `Called building ${items.length}: two more computers show the note.` },
    })
  }
  return { incidentId, reportId: report.id, openTasks: plain.slice(5).map(({ id }) => id) }
}

export async function fileReport(client: Client, what: string): Promise<Id & { revision: number }> {
  const body = { starter: 'locked-screen', what, place: 'Circulation desk', stillGoingOn: 'yes' }
  const { report } = await ask<{ report: Id & { revision: number } }>(client, { method: 'POST', path: '/api/v1/reports', body })
  return report
}

export async function triage(client: Client, report: Id & { revision: number }, title: string): Promise<string> {
  const body = { outcome: 'opened', title, category: 'ransomware', revision: report.revision }
  const { incident } = await ask<{ incident: Id }>(client, { method: 'PUT', path: `/api/v1/reports/${report.id}/triage`, body })
  return incident.id
}
