import { blank, blanks, section } from '../../../platform/print/blocks.ts'
import type { Column } from '../../../platform/print/document.ts'
import type { Sheet } from './sheet.ts'

/** Lists to write on while nothing else works. Typed in afterward, with the times that stand here. */

const log = (title: string, about: string, columns: [heading: string, share: number][], rows: number): Sheet => ({
  title,
  about,
  holds: 'nothing yet',
  sections: [
    section('Incident', [blanks([blank('Incident number', { hint: 'INC-' }), blank('Written by'), blank('Day')])]),
    section('Lines', [
      { is: 'blank-table', caption: null, columns: columns.map(([heading, share]): Column => ({ heading, share })), rows, lines: 1 },
    ]),
  ],
})

export const incidentLog = (): Sheet =>
  log(
    'Incident log',
    'What happened, minute by minute',
    [
      ['Time', 12],
      ['What happened, what was found, what was done', 66],
      ['By', 22],
    ],
    20,
  )

export const decisionLog = (): Sheet =>
  log(
    'Decision log',
    'What was decided, by whom and why',
    [
      ['Time', 12],
      ['Question', 28],
      ['Decision, and why', 38],
      ['Decided by', 22],
    ],
    20,
  )

export const callLog = (): Sheet =>
  log(
    'Call log',
    'Who was called, and who answered',
    [
      ['Time', 12],
      ['Who was called, and as what', 34],
      ['Number', 22],
      ['Reached? What was said', 32],
    ],
    20,
  )
