import { paragraph, quiet, row, tableOr } from '../../../platform/print/blocks.ts'
import type { Block, Row } from '../../../platform/print/document.ts'
import { nameOf, type PaperFacts, type PaperSignature } from '../paper-facts.ts'
import { tellDay, tellInstant } from '../telling.ts'

/** Name, position, date and signature; whoever has not signed finds room to do so by hand. */
export function approvals(facts: PaperFacts): Block[] {
  const { signatures, version } = facts
  const { signatories, needed } = version.settings.approval
  const given = signatures.filter(({ kind }) => kind === 'approval')
  const waiting = signatories.filter(({ personId }) => personId === null || !given.some((each) => each.personId === personId))
  const room = waiting.map(({ personId, position }) => row([personId ? nameOf(facts, personId) : '', position, '', '\n\n']))
  const reviews = signatures.filter(({ kind }) => kind === 'review')
  return [
    tableOr(
      'The plan does not name yet who signs.',
      null,
      [
        ['Name', 26],
        ['Position', 26],
        ['Date', 18],
        ['Signature', 34],
      ],
      [...given.map((each) => signatureRow(facts, each)), ...room],
    ),
    ...(signatories.length > 0 ? [paragraph([quiet(neededWords(needed, signatories.length))])] : []),
    ...reviews.map((each) => paragraph(`Reviewed without change on ${tellDay(facts, each.signedAt)} by ${each.name}, ${each.position}.`)),
  ]
}

const neededWords = (needed: number, all: number): string =>
  needed >= all ? 'All who are named must sign.' : `${needed} of the ${all} who are named must sign.`

const signatureRow = (facts: PaperFacts, { name, position, signedAt, onPaper }: PaperSignature): Row =>
  row([
    name,
    position,
    tellDay(facts, signedAt),
    onPaper
      ? 'Signed on paper; the scan is kept'
      : [{ as: 'plain', italic: true, text: name }, quiet(`\nsigned in Muster, ${tellInstant(facts, signedAt)}`)],
  ])
