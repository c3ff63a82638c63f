import { definitions, quiet, row, strong, tableOr } from '../../../platform/print/blocks.ts'
import type { Block } from '../../../platform/print/document.ts'
import type { PaperFacts } from '../paper-facts.ts'

export function categories({ version: { settings } }: PaperFacts): Block[] {
  const playbookName = (key: string) => settings.playbooks.find((each) => each.key === key)?.name ?? 'Unknown playbook'
  return [
    tableOr(
      'The plan names no kind of incident yet.',
      null,
      [
        ['Kind', 30],
        ['What it is', 44],
        ['Playbook', 28],
      ],
      settings.categories.map(({ name, means, examples, playbook }) =>
        row([[strong(name)], means, playbookName(playbook)], [quiet(`Examples: ${examples}`)]),
      ),
    ),
  ]
}

export const dismissalReasons = ({ version: { settings } }: PaperFacts): Block[] => [
  definitions(
    settings.dismissalReasons.map(({ name, means, askForText }) => [name, askForText ? `${means} Needs an explanation.` : means]),
  ),
]
