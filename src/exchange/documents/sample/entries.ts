import type { ReportedEntry } from '../report-facts.ts'
import { minuteOf, utc } from './moments.ts'

const happenings = [
  'Opened the incident from report R-2026-0042.',
  'Took the role of incident lead.',
  'Noted: The branch manager says that the printer and the telephones still work. Nobody has answered the demand.',
  'Set severity 3 (Medium): a critical service is lost to some people; no information is concerned.',
  'Did the task “Unplug the network cable; leave the power on”.',
  'Changed the state of Shared drive of Eastgate from suspected to affected.',
]

/** `count` entries, one every 37 minutes; every ninth was written down the day after. */
export const sampleEntries = (count: number): ReportedEntry[] =>
  Array.from({ length: count }, (_, at): ReportedEntry => {
    const happenedAt = new Date(utc(20, 20, 5).getTime() + at * 37 * 60_000)
    const enteredLater = at % 9 === 8
    return {
      number: at + 1,
      kind: at % 6 === 2 ? 'note.added' : 'task.done',
      at: minuteOf(happenedAt),
      recordedAt: enteredLater ? new Date(happenedAt.getTime() + 20 * 3_600_000) : happenedAt,
      enteredLater,
      by: ['Dana Okafor', 'Luis Romero', 'Sam Ortiz'][at % 3] ?? 'Muster',
      via: 'session',
      text: happenings[at % happenings.length] ?? '',
      body: {},
      hash: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
    }
  })
