import type { Clock } from '../../clocks/clock.ts'
import { hours, minutes, plus } from '../../base/time.ts'
import { ProblemError } from '../problem-error.ts'
import { serverNow } from '../server-time.ts'

/** Things to show, made up, around now. */
const now = serverNow()
export const ago = (durationMs: number): Date => plus(now, -durationMs)
export const ahead = (durationMs: number): Date => plus(now, durationMs)

const clock = (name: string, changes: Partial<Clock>): Clock => ({
  kind: 'triage',
  name,
  source: 'Starter plan 1.0, severity 2',
  startedAt: ago(hours(2)),
  targetAt: ahead(hours(3)),
  warnAt: ahead(hours(1)),
  stoppedAt: null,
  voidReason: null,
  ...changes,
})

export const clocks: Clock[] = [
  clock('Triage', {}),
  clock('Take the lead', { targetAt: ahead(minutes(11)), warnAt: ago(minutes(4)) }),
  clock('Report', { targetAt: ago(minutes(65)), warnAt: ago(hours(3)) }),
  clock('Contain', { stoppedAt: ago(hours(1)) }),
  clock('Update', { stoppedAt: ago(minutes(20)), targetAt: ago(hours(1)) }),
  clock('Review', { voidReason: 'It was opened by mistake.' }),
]

export const severities = [
  { level: 1, name: 'Critical' },
  { level: 2, name: 'High' },
  { level: 3, name: 'Medium' },
  { level: 4, name: 'Low' },
  { level: 5, name: 'Minor' },
] as const

export const people = ['Dana Whitfield', 'Marcus Ojo', 'Ines de la Cruz']

export const files = [
  { id: '1', name: 'photo of the screen.jpg', sizeBytes: 2_480_113, sha256: 'a4c9e1705b6f2d8891e3' },
  {
    id: '2',
    name: 'Re_ Overdue invoice – please act before Friday the 21st or your account will be closed.eml',
    sizeBytes: 48_220,
    sha256: '09f3b2ddc1a87e6454f0',
  },
]

export const problem = (status: number, title: string, detail: string, rest: object = {}) =>
  new ProblemError({ type: '/api/docs', status, title, detail, code: 'example', ...rest })

export const wrongForm = problem(400, 'Something needs to be corrected', 'The title is missing.', {
  fields: [{ field: 'title', message: 'The title is missing.' }],
})
