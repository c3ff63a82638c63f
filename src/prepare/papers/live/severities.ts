import { lines, list, paragraph, plain, quiet, row, strong, subheading, tableOr } from '../../../platform/print/blocks.ts'
import type { Block } from '../../../platform/print/document.ts'
import { matrixKey, type PlanSettings, type SeveritySetting } from '../../plan/settings.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { severityName, tellTarget } from '../telling.ts'

/** What each severity means, and everything that it drives. */
export const severities = ({ version: { settings } }: PaperFacts): Block[] => [
  tableOr(
    'The plan names no severity yet.',
    null,
    [
      ['Severity', 20],
      ['Answered', 18],
      ['Contained', 18],
      ['Update', 20],
      ['Review', 28],
    ],
    settings.severities
      .toSorted((a, b) => a.level - b.level)
      .map((each) =>
        row(
          [
            [strong(`${each.level} ${each.name}`)],
            `within ${tellTarget(each.acknowledge, '')}`,
            each.contain ? `within ${tellTarget(each.contain, '')}` : 'no target',
            each.updateEvery ? `every ${tellTarget(each.updateEvery, '')}` : 'none owed',
            reviewWords(each),
          ],
          lines(plain(each.meaning), each.managementCloses ? quiet('Management closes it.') : null),
        ),
      ),
  ),
]

function reviewWords({ review, reviewWithin }: SeveritySetting): string {
  const words = { mandatory: 'must be held', offered: 'offered', none: 'none' }[review]
  return reviewWithin && review !== 'none' ? `${words}, within ${tellTarget(reviewWithin, '')} of closing` : words
}

export const severityQuestions = ({ version: { settings } }: PaperFacts): Block[] =>
  questionsOf(settings).flatMap(({ question, help, answers, unsureCountsAs }) => [
    subheading(question),
    paragraph([quiet(help)]),
    list(answers.map(({ label, help: meaning }) => (meaning ? [plain(label), quiet(`\n${meaning}`)] : label))),
    paragraph([
      quiet(`If you are not sure, it counts as “${answers.find(({ key }) => key === unsureCountsAs)?.label ?? unsureCountsAs}”.`),
    ]),
  ])

const questionsOf = ({ functional, information, recoverability }: PlanSettings) => [functional, information, recoverability]

/** One table for each answer to the first question: a table of three dimensions can be read by nobody. */
export function severityMatrix({ version: { settings } }: PaperFacts): Block[] {
  const { functional, information, recoverability, matrix } = settings
  const cell = (key: string) => {
    const level = matrix[key]
    return level === undefined ? [quiet('Not said')] : severityName(settings, level)
  }
  return functional.answers.map((first) =>
    tableOr(
      '',
      `${functional.question} ${first.label}`,
      [
        [information.question, 40],
        ...recoverability.answers.map((each): [string, number] => [each.label, 60 / recoverability.answers.length]),
      ],
      information.answers.map((second) =>
        row([second.label, ...recoverability.answers.map((third) => cell(matrixKey(first.key, second.key, third.key)))]),
      ),
    ),
  )
}
