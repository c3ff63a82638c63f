import type { AccessRole } from '../../base/actor.ts'
import { wallTime } from '../../base/wall-time.ts'
import { csvOf } from './csv.ts'
import { isoDay } from './dates.ts'

type Row = {
  person: { name: string }
  role: AccessRole
  whole: boolean
  sections: { title: string }[]
  dueAt: Date | null
  acknowledgedAt: Date | null
  remindedOn: string | null
}

/** Who has read a version, for a spreadsheet: days and times on the organisation's clock, sortable as text. */
export function readersCsv(rows: Row[], zone: string): string {
  const head = ['Name', 'Access role', 'To read', 'Read', 'Due', 'Last reminded']
  return csvOf([
    head,
    ...rows.map(({ person, role, whole, sections, dueAt, acknowledgedAt, remindedOn }) => [
      person.name,
      role,
      whole ? 'Everything' : sections.map(({ title }) => title).join('; '),
      acknowledgedAt ? timeOn(acknowledgedAt, zone) : 'no',
      dueAt ? timeOn(dueAt, zone) : '',
      remindedOn ?? '',
    ]),
  ])
}

function timeOn(at: Date, zone: string): string {
  const wall = wallTime(at, zone)
  return `${isoDay(wall)} ${String(wall.hour).padStart(2, '0')}:${String(wall.minute).padStart(2, '0')}`
}
