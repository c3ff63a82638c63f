import { item, list, paragraph, plain, strong, subheading } from '../../../platform/print/blocks.ts'
import type { Block } from '../../../platform/print/document.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { tellTarget } from '../telling.ts'

export function reporting({ version: { settings }, organisation }: PaperFacts): Block[] {
  const { limit, words, channels } = settings.reporting
  return [
    paragraph(words),
    paragraph([
      plain('The limit: '),
      strong(`within ${tellTarget(limit, '')} of noticing`),
      plain('. A late report is taken all the same.'),
    ]),
    ...(channels.length > 0 ? [paragraph('How to report:'), list(channels)] : []),
    ...(organisation.hotline ? [paragraph([plain('Help line: '), strong(organisation.hotline)])] : []),
  ]
}

/** What to do and what to leave, for each thing somebody may have noticed. */
export const reportersGuide = ({ version: { settings } }: PaperFacts): Block[] =>
  settings.starters.flatMap(({ label, doNow, doNot }): Block[] => [
    subheading(label),
    {
      is: 'items',
      from: null,
      items: [item([paragraph('Do now:'), list(doNow)]), item([paragraph('Leave it:'), list(doNot)])],
    },
  ])
