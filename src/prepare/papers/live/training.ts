import { row, strong, tableOr } from '../../../platform/print/blocks.ts'
import type { Block } from '../../../platform/print/document.ts'
import type { TrainingRule } from '../../plan/settings-parts.ts'
import type { PaperFacts } from '../paper-facts.ts'

export const training = ({ version: { settings } }: PaperFacts): Block[] => [
  tableOr(
    'The plan asks for no training yet.',
    null,
    [
      ['Training', 26],
      ['For whom', 24],
      ['What it covers', 40],
      ['How often', 20],
    ],
    settings.training.map((each) => row([[strong(each.name)], each.audience, each.content, oftenWords(each)])),
  ),
]

function oftenWords({ onJoining, everyMonths }: TrainingRule): string {
  const often =
    everyMonths === null ? null : everyMonths === 12 ? 'every year' : everyMonths === 1 ? 'every month' : `every ${everyMonths} months`
  return [onJoining ? 'on joining' : null, often].filter(Boolean).join(', then ') || 'once'
}
