import type { FileId } from '../../base/ids.ts'
import { momentAt } from '../../base/moment.ts'
import { reporterWords, type Report } from './report.ts'

/** What may be carried over from a report into an incident. What is not stays in the report, where the incident links to. */
export const carriable = ['what', 'place', 'done-so-far', 'files', 'moments', 'reporter'] as const
export type Carriable = (typeof carriable)[number]

type SaidSince = { text: string; byReporter: boolean; kind: string }

/** The parts of a report that somebody chose, as an incident takes them in. What the reporter added belongs to what happened. */
export function carriedParts(report: Report, chosen: readonly Carriable[], since: SaidSince[], fileIds: FileId[]) {
  const chose = (part: Carriable) => chosen.includes(part)
  const reported = momentAt(report.reportedAt, 'minute', report.zone)
  return {
    report: { id: report.id, number: report.number },
    text: textOf(report, chose, since),
    reporter: chose('reporter') ? reporterWords(report) : null,
    toldAt: reported,
    noticed: chose('moments') ? report.noticed : null,
    reported: chose('moments') ? reported : null,
    fileIds: chose('files') ? fileIds : [],
  }
}

function textOf(report: Report, chose: (part: Carriable) => boolean, since: SaidSince[]): string | null {
  const added = since.filter(({ byReporter, kind }) => byReporter && (kind === 'addition' || kind === 'answer'))
  const parts = [
    ...(chose('what') ? [report.what] : []),
    ...(chose('place') && report.place ? [`Where: ${report.place}`] : []),
    ...(chose('done-so-far') && report.doneSoFar ? [`Done so far: ${report.doneSoFar}`] : []),
    ...(chose('what') ? added.map(({ text }) => `Added later: ${text}`) : []),
  ]
  return parts.length > 0 ? parts.join('\n\n') : null
}
