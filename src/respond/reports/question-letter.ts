import { showInstant } from '../../base/show-moment.ts'
import type { Report } from './report.ts'

type Asked = {
  to: string
  organisation: { name: string; hotline: string | null }
  report: Pick<Report, 'number' | 'exercise' | 'reportedAt' | 'zone'>
  question: string
}

/** Plain text, and no link: the receipt's secret is known to nobody but the reporter. */
export function questionLetter({ to, organisation, report, question }: Asked) {
  const answer = organisation.hotline ? `If you no longer have it, call ${organisation.hotline}.` : 'If you no longer have it, call us.'
  const text = [
    ...(report.exercise ? ['EXERCISE. This is a rehearsal.'] : []),
    `On ${showInstant(report.reportedAt, report.zone)} you told ${organisation.name} about something (report ${report.number}). Thank you. We have a question:`,
    question,
    `Please answer on the page that you were shown when you sent the report; a reply to this mail reaches nobody. ${answer}`,
  ]
  return {
    to,
    subject: `${report.exercise ? 'EXERCISE: ' : ''}A question about your report ${report.number}`,
    text: `${text.join('\n\n')}\n`,
  }
}
