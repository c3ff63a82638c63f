import { paragraph, quiet, row, tableOr } from '../../platform/print/blocks.ts'
import type { Block } from '../../platform/print/document.ts'
import type { IncidentReportFacts } from './report-facts.ts'
import { assetKindWords, assetStateWords, countInWords, groupWords } from './report-words.ts'

export function affectedBlocks({ incident }: IncidentReportFacts): Block[] {
  if (incident.assets.length === 0 && incident.affectedPeople.length === 0) {
    return [paragraph([quiet('Nothing and nobody has been written down as affected.')])]
  }
  return [
    tableOr(
      'No system, device, account or record set has been written down as affected.',
      'Systems, devices, accounts and records',
      [
        ['What', 38],
        ['Kind', 28],
        ['State', 34],
      ],
      incident.assets.map((asset) => row([asset.name, assetKindWords[asset.kind], assetStateWords[asset.state]], asset.note)),
    ),
    tableOr(
      'No people have been written down as affected.',
      'People',
      [
        ['Who', 22],
        ['How many', 24],
        ['Which data of theirs', 54],
      ],
      incident.affectedPeople.map((group) =>
        row([groupWords[group.who], countInWords(group), group.data.join(', ') || 'None known'], group.note),
      ),
    ),
  ]
}
