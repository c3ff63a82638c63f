import { row, tableOr } from '../../../platform/print/blocks.ts'
import type { Block } from '../../../platform/print/document.ts'
import type { PaperFacts } from '../paper-facts.ts'

export const sites = ({ sites: all }: PaperFacts): Block[] => [
  tableOr(
    'No building has been entered yet.',
    null,
    [
      ['Building', 40],
      ['Address', 60],
    ],
    all.map(({ name, address }) => row([name, address ?? '–'])),
  ),
]
