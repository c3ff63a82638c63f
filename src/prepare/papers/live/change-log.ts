import { quiet, row, tableOr } from '../../../platform/print/blocks.ts'
import type { Block, Row } from '../../../platform/print/document.ts'
import { showsTemplate, type PaperFacts, type PastVersion } from '../paper-facts.ts'
import { tellDay } from '../telling.ts'
import { leftOut } from './left-out.ts'

/** Newest first, this version on top. */
export function changeLog(facts: PaperFacts): Block[] {
  const { version, history } = facts
  const past = history.filter(({ number }) => number !== version.number)
  return [
    tableOr(
      'There is no earlier version.',
      null,
      [
        ['Version', 14],
        ['From', 26],
        ['What changed', 60],
      ],
      [version, ...past].map((each) => changeRow(facts, each)),
    ),
    ...leftOut(facts),
  ]
}

function changeRow(facts: PaperFacts, { number, starter, changeNote, countsFrom }: PastVersion): Row {
  const draft = number === facts.version.number && showsTemplate(facts)
  const from = countsFrom ? tellDay(facts, countsFrom) : [quiet(draft ? 'Draft' : 'Not yet')]
  const words = starter
    ? 'The starter plan that ships with Muster.'
    : (changeNote ?? [quiet(draft ? 'Still being written' : 'Nothing was noted')])
  return row([number, from, words])
}
