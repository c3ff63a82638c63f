import { paragraph, section } from '../../../platform/print/blocks.ts'
import { callingTables } from '../live/team.ts'
import type { PaperFacts } from '../paper-facts.ts'
import type { Sheet } from './sheet.ts'

export const callingOrderSheet = (facts: PaperFacts): Sheet => ({
  title: 'Calling order',
  about: 'Who is called for which severity, first to last',
  holds: 'private numbers',
  sections: [
    section('By severity', [
      paragraph(
        'Call by phone. If nobody picks up, call who stands in, and then go on with the list. Write down whom you reached, and when.',
      ),
      ...callingTables(facts, true),
    ]),
  ],
})
