import { code, definitions } from '../../../platform/print/blocks.ts'
import type { Block } from '../../../platform/print/document.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { standingWords, tlpMeaning } from '../standing.ts'
import { listed, tellDay } from '../telling.ts'
import { hasChangeLog, leftOut } from './left-out.ts'

export function documentControl(facts: PaperFacts): Block[] {
  const { version, organisation, signatures } = facts
  const { settings } = version
  const approved = signatures.filter(({ kind }) => kind === 'approval')
  return [
    definitions([
      ['Document', version.title],
      ['Organization', organisation.name],
      ['Version', version.number],
      ['State', standingWords(facts)],
      ['Approved by', approved.length > 0 ? listed(approved.map(({ name, position }) => `${name} (${position})`)) : null],
      ['In force from', version.countsFrom ? tellDay(facts, version.countsFrom) : null],
      ['Label', `${settings.tlp}: ${tlpMeaning[settings.tlp]}`],
      ['Fingerprint (SHA-256)', [code(version.contentHash)]],
    ]),
    ...(hasChangeLog(facts) ? [] : leftOut(facts)),
  ]
}
