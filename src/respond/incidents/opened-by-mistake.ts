import type { Entry } from '../../record/entry.ts'

/** Whether a record tells no more than that the incident was opened and that one report was carried into it. */
export function nothingElseHappened(entries: Pick<Entry, 'kind' | 'body'>[]): boolean {
  const reports = entries.filter(({ kind }) => kind === 'report.joined').length
  return reports <= 1 && entries.every(cameWithTheOpening)
}

const ofTheOpening = ['incident.opened', 'incident.restricted', 'tasks.laid-out', 'report.joined', 'clock.missed']

function cameWithTheOpening({ kind, body }: Pick<Entry, 'kind' | 'body'>): boolean {
  if (kind === 'note.added') return body['from'] !== undefined
  if (kind === 'milestone.set') return body['kind'] === 'noticed' || body['kind'] === 'reported'
  return ofTheOpening.includes(kind)
}
