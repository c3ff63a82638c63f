import { code, plain, row, tableOr } from '../../platform/print/blocks.ts'
import type { Block, Run } from '../../platform/print/document.ts'
import type { IncidentReportFacts, ReportedIncident } from './report-facts.ts'
import { byTime } from './reading-incident.ts'
import { sizeInWords } from './report-words.ts'
import { tellShort } from './telling.ts'

type Attachment = ReportedIncident['files'][number]

export function attachmentBlocks(facts: IncidentReportFacts): Block[] {
  const files = byTime(attachmentsOf(facts), (each) => each.addedAt)
  return [
    tableOr(
      'Nothing is attached.',
      'Files, each with its SHA-256: a fingerprint by which anybody can tell that a copy is the same, bit for bit',
      [
        ['File', 32],
        ['Size', 14],
        ['Added', 26],
        ['By', 34],
      ],
      files.map((file) => row([file.name, sizeInWords(file.sizeBytes), tellShort(facts, file.addedAt), addedBy(file)], fingerprint(file))),
    ),
  ]
}

/** Those of the incident, and those of its reports that were not carried over. */
export function attachmentsOf({ incident, reports }: IncidentReportFacts): Attachment[] {
  const told = reports.flatMap((report) => {
    const files = [...report.files, ...report.additions.flatMap((each) => each.files)]
    return files.map((file) => ({
      ...file,
      note: null,
      addedBy: report.anonymous ? 'Anonymous' : report.reporter,
      fromReport: report.number,
    }))
  })
  const known = new Set(incident.files.map((file) => file.id))
  return [...incident.files, ...told.filter((file) => !known.has(file.id))]
}

const addedBy = ({ addedBy: name, fromReport }: Attachment): string => (fromReport ? `${name}, with ${fromReport}` : name)

const fingerprint = ({ sha256, note }: Attachment): Run[] => [...(note ? [plain(`${note}\n`)] : []), code(sha256)]
