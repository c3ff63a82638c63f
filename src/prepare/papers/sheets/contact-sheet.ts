import { notice, paragraph, plain, section, strong } from '../../../platform/print/blocks.ts'
import { contactSheet, otherStaff, outsideContacts } from '../live/contacts.ts'
import type { PaperFacts } from '../paper-facts.ts'
import type { Sheet } from './sheet.ts'

/** Whom to reach, and how, from the people as they are now: no new version of the plan is needed when a number changes. */
export const contactSheetSheet = (facts: PaperFacts): Sheet => ({
  title: 'Contact sheet',
  about: 'Keep it on paper, also at home. Shred the old one: it holds private numbers',
  holds: 'private numbers',
  sections: [
    section('Call first', [
      notice('danger', [strong('Is somebody in danger? '), plain('Call 911.')]),
      paragraph(
        facts.organisation.hotline
          ? [strong('Help line: '), plain(facts.organisation.hotline)]
          : 'There is no help line. Call the incident lead.',
      ),
    ]),
    section('The response team', contactSheet(facts)),
    section('Outside contacts', outsideContacts(facts)),
    ...(otherStaff(facts).length > 0 ? [section('Everybody else', otherStaff(facts))] : []),
  ],
})
