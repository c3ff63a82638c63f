import { showDuration } from '../../base/show-duration.ts'
import { definitions, list, paragraph, plain, quiet, quote, section, strong } from '../../platform/print/blocks.ts'
import type { Block, Section, Text } from '../../platform/print/document.ts'
import type { IncidentReportFacts, ReportedReport } from './report-facts.ts'
import { byTime } from './reading-incident.ts'
import { channelWords, outcomeWords } from './report-words.ts'
import { tellInstant, tellMoment, tellShort, unknown } from './telling.ts'

/** A confidential report keeps its words from those who may not read it; that there is one is no secret. */
export function reportBlocks({ incident, reports }: IncidentReportFacts): Block[] {
  const withheld = incident.reports.filter((line) => !reports.some((each) => each.id === line.id)).map((line) => line.number)
  if (withheld.length > 0) return [paragraph([quiet(`Confidential, and therefore left out here: ${withheld.join(', ')}.`)])]
  return reports.length === 0 ? [paragraph([quiet('It did not begin with a report.')])] : []
}

/** Each as it was told, word for word, with what was added since. */
export const reportSections = (facts: IncidentReportFacts): Section[] =>
  byTime(facts.reports, (each) => each.reportedAt).map((report) =>
    section(`${report.number}: ${report.anonymous ? 'an anonymous report' : `told by ${report.reporter}`}`, reportContent(facts, report)),
  )

const reportContent = (facts: IncidentReportFacts, report: ReportedReport): Block[] => [
  quote(report.what),
  definitions([
    ['Noticed', noticedInWords(facts, report)],
    ['Reported', `${tellInstant(facts, report.reportedAt)}, ${channelWords[report.channel].toLowerCase()}`],
    ['Typed in', report.typedInBy === report.reporter ? null : `${tellInstant(facts, report.typedInAt)} by ${report.typedInBy}`],
    ['In time', latenessInWords(report)],
    ['Whom it is about', aboutWhom(report)],
    ['Where', report.place],
    ['Still going on then', { yes: 'Yes', no: 'No', unsure: 'Not sure' }[report.stillGoingOn]],
    ['Already done then', report.doneSoFar],
    ['How to reach the reporter', report.reporterContact],
    ['What became of it', outcomesInWords(facts, report)],
  ]),
  ...additions(facts, report),
]

function noticedInWords(facts: IncidentReportFacts, { noticed, noticedText }: ReportedReport): string {
  const said = noticedText ? ` (in their words: “${noticedText}”)` : ''
  return `${noticed ? tellMoment(facts, noticed) : unknown}${said}`
}

/** The plan's limit counts from noticing (product.md, rule 1). */
function latenessInWords({ lateness, lateMinutes, limitHours, lateReason }: ReportedReport): string {
  const why = lateReason ? `. Why: ${lateReason}` : ''
  if (lateness === 'unknown') return `Unknown: it was not said when it was noticed${why}`
  if (lateness === 'in-time') return `Yes, within the ${limitHours} hours of the plan`
  if (lateness === 'possibly-late') return `Perhaps not: it depends on the hour, which was not said${why}`
  return `No, ${showDuration((lateMinutes ?? 0) * 60_000)} later than the ${limitHours} hours of the plan${why || '. No reason was given'}`
}

const aboutWhom = ({ about, concerns }: ReportedReport): string => [about, ...concerns.map((each) => each.name)].filter(Boolean).join(', ')

function outcomesInWords(facts: IncidentReportFacts, { triages }: ReportedReport): string {
  const told = byTime(triages, (each) => each.at).map((each) => {
    const about = [each.dismissal?.name, each.duplicateOf?.number, each.incident?.number, each.reason].filter(Boolean).join(', ')
    const undone = each.undone
      ? ` Undone by ${each.undone.by} on ${tellShort(facts, each.undone.at)}${each.undone.reason ? `: ${each.undone.reason}` : '.'}`
      : ''
    return `${outcomeWords[each.outcome]}${about ? ` (${about})` : ''} by ${each.by}, ${tellShort(facts, each.at)}.${undone}`
  })
  return told.join('\n') || 'It still waits to be looked at.'
}

const additionWords: Record<ReportedReport['additions'][number]['kind'], string> = {
  addition: 'Added',
  question: 'Asked',
  answer: 'Answered',
  'late-reason': 'Why it came late',
  noticed: 'When it was noticed',
}

function additions(facts: IncidentReportFacts, { additions: all }: ReportedReport): Block[] {
  if (all.length === 0) return []
  const items = all.map((each): Text => [
    quiet(`${additionWords[each.kind]}, ${tellShort(facts, each.at)}, ${each.by}: `),
    plain(each.text),
  ])
  return [paragraph([strong('Since then')]), list(items)]
}
