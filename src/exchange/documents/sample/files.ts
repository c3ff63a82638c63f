import { newId } from '../../../platform/new-id.ts'
import type { ReportedIncident } from '../report-facts.ts'
import { utc } from './moments.ts'

const file = (name: string, sizeBytes: number, sha256: string, at: Date) => ({
  id: newId<'file'>(),
  name,
  mediaType: 'image/jpeg',
  sizeBytes,
  sha256,
  addedAt: at,
})

export const screenPhoto = file(
  'screen at the front desk.jpg',
  2_412_033,
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  utc(20, 19, 58),
)

export const files: ReportedIncident['files'] = [
  { ...screenPhoto, note: 'The demand as it stood on the screen.', addedBy: 'Luis Romero', fromReport: 'R-2026-0042' },
  {
    ...file(
      'disk image EG-DESK-01 acquisition log.txt',
      48_213,
      'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
      utc(21, 13, 30),
    ),
    note: null,
    addedBy: 'Sam Ortiz',
    fromReport: null,
  },
]
