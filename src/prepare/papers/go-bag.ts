import { section, strong, plain, paragraph, defined, code } from '../../platform/print/blocks.ts'
import type { PrintDocument, Section } from '../../platform/print/document.ts'
import { categories } from './live/classification.ts'
import { playbookBlocks } from './live/playbooks.ts'
import type { PaperFacts } from './paper-facts.ts'
import { planSections } from './plan-document.ts'
import { callingOrderSheet } from './sheets/calling-order.ts'
import { contactSheetSheet } from './sheets/contact-sheet.ts'
import { custodyForm } from './sheets/custody-form.ts'
import { firstHourCard } from './sheets/first-hour-card.ts'
import { callLog, decisionLog, incidentLog } from './sheets/logs.ts'
import { reportForm } from './sheets/report-form.ts'
import { sheetMarks, type Sheet } from './sheets/sheet.ts'
import { shortHash, tellDay, tellInstant } from './telling.ts'
import { tlpMeaning } from './standing.ts'

/**
 * Everything that is needed when the building is dark, in one file: what is urgent stands first. Only what is in force
 * goes in, with the people as they are now.
 */
export function goBag({ plan, procedure }: { plan: PaperFacts; procedure: PaperFacts | null }, madeAt: Date): PrintDocument {
  const facts: PaperFacts = { ...plan, withContacts: true }
  const { organisation, version } = facts
  return {
    number: `Plan ${version.number}`,
    kind: 'Go-bag: the plan for when the network is down',
    title: version.title,
    organisation: organisation.name,
    running: `${organisation.name} · Go-bag`,
    marks: sheetMarks(facts, 'private numbers'),
    particulars: particulars(facts, procedure, madeAt),
    notes: [
      [
        strong('Keep it '),
        plain(
          'on a USB stick outside of the building, and print it. Open it in any browser: it needs no network. It holds private numbers, so nobody else should have it.',
        ),
      ],
    ],
    sections: [...urgent(facts), playbooks(facts), ...documents(facts, procedure, madeAt), forms(facts)],
    footer: `Made ${tellDay(facts, madeAt)} · Plan ${version.number}, fingerprint ${shortHash(version.contentHash)}`,
    madeAt,
    madeOn: tellDay(facts, madeAt),
    contents: 2,
  }
}

function particulars(facts: PaperFacts, procedure: PaperFacts | null, madeAt: Date) {
  const { version } = facts
  return defined([
    ['Made', tellInstant(facts, madeAt)],
    [
      'Plan',
      `${version.title}, version ${version.number}${version.countsFrom ? `, in force from ${tellDay(facts, version.countsFrom)}` : ''}`,
    ],
    ['Fingerprint', [code(version.contentHash)]],
    ['Procedure', procedure ? `${procedure.version.title}, version ${procedure.version.number}` : null],
    ['Label', `${version.settings.tlp}: ${tlpMeaning[version.settings.tlp]}`],
  ])
}

const urgent = (facts: PaperFacts): Section[] =>
  [firstHourCard(facts), contactSheetSheet(facts), callingOrderSheet(facts)].map((sheet) => ({ ...sheetSection(sheet), newPage: true }))

/** A sheet among others: its parts stand one level down. */
const sheetSection = ({ title, about, sections }: Sheet): Section =>
  section(title, [paragraph([{ as: 'quiet', text: `${about}.` }])], sections)

/** First which one fits, then each on pages of its own. */
const playbooks = (facts: PaperFacts): Section => ({
  ...section(
    'Playbooks',
    [paragraph('Find the kind of incident. It says which playbook to follow.'), ...categories(facts)],
    facts.version.settings.playbooks.map((each): Section => ({ ...section(each.name, playbookBlocks(facts, each)), newPage: true })),
  ),
  newPage: true,
})

/** What stands in this file by itself is not told again in the text of the plan. */
function documents(facts: PaperFacts, procedure: PaperFacts | null, madeAt: Date): Section[] {
  const told: PaperFacts['elsewhere'] = {
    playbooks: 'The playbooks stand in this file by themselves, see Playbooks.',
    'contact-sheet': 'See the contact sheet in this file.',
    'calling-order': 'See the calling order in this file.',
  }
  return [facts, ...(procedure ? [{ ...procedure, withContacts: true }] : [])].map((each) => ({
    ...section(each.version.title, [], planSections({ ...each, madeAt, elsewhere: told })),
    newPage: true,
  }))
}

const forms = (facts: PaperFacts): Section => ({
  ...section(
    'Blank forms',
    [],
    [reportForm(facts), custodyForm(), incidentLog(), decisionLog(), callLog()].map((sheet, at) => ({
      ...sheetSection(sheet),
      ...(at > 0 && { newPage: true }),
    })),
  ),
  newPage: true,
})
