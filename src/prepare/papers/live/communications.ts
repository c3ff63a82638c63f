import { quiet, row, strong, tableOr } from '../../../platform/print/blocks.ts'
import type { Block } from '../../../platform/print/document.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { listed, roleName } from '../telling.ts'

export const communicationMatrix = ({ version: { settings } }: PaperFacts): Block[] => [
  tableOr(
    'The plan does not say yet who is told.',
    null,
    [
      ['Who is told', 26],
      ['What', 34],
      ['When', 22],
      ['How', 20],
    ],
    settings.communications.map(({ audience, says, when, channel, role, approver, severities }) => {
      const agreed = approver ? `, after ${roleName(settings, approver)} has agreed` : ''
      const levels =
        severities.length === settings.severities.length ? 'At every severity' : `At severity ${listed(severities.toSorted().map(String))}`
      return row([[strong(audience)], says, when, channel], [quiet(`By ${roleName(settings, role)}${agreed}. ${levels}.`)])
    }),
  ),
]
