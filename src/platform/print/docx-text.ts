import { TextRun } from 'docx'
import { runsOf, type Run, type Text } from './document.ts'

const looks = { plain: {}, strong: { bold: true }, quiet: { style: 'Quiet' }, code: { style: 'Fingerprint' } } as const

/** A line break in the text is a break in Word. */
export const textRuns = (text: Text): TextRun[] => runsOf(text).flatMap(lineRuns)

const lineRuns = (run: Run): TextRun[] =>
  run.text.split('\n').map((text, at) => new TextRun({ text, ...looks[run.as], ...(at > 0 && { break: 1 }) }))
