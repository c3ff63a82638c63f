import { blank, blanks, paragraph, plain, section, strong } from '../../../platform/print/blocks.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { tellTarget } from '../telling.ts'
import type { Sheet } from './sheet.ts'

/** The report form on paper, with the questions of the one on the screen, for when nothing works. */
export const reportForm = (facts: PaperFacts): Sheet => {
  const { reporting, starters } = facts.version.settings
  return {
    title: 'Report form',
    about: 'Tell us what you noticed',
    holds: 'nothing yet',
    sections: [
      section('Before you write', [
        paragraph(reporting.words),
        paragraph([
          strong(`Report within ${tellTarget(reporting.limit, '')} of noticing. `),
          plain('Give this form to the person in charge of your building, or to IT.'),
        ]),
      ]),
      section('What you noticed', [
        blanks(
          [blank('What is it?', { choices: starters.map(({ label }) => label), lines: 0 })],
          [blank('What happened?', { hint: 'In your own words. What did you see, hear or read?', lines: 5 })],
          [blank('When did you notice it?', { hint: 'Day and time' }), blank('Where?', { hint: 'Building, room, computer' })],
          [blank('Is it still going on?', { choices: ['Yes', 'No', 'I do not know'], lines: 0 })],
          [blank('Which computers, accounts, records or people does it concern?', { lines: 2 })],
          [blank('What have you done so far?', { hint: 'Clicked, typed, paid, unplugged, told somebody', lines: 2 })],
        ),
      ]),
      section('Who you are', [
        paragraph('You do not have to give your name. With it we can ask you and tell you what became of it.'),
        blanks(
          [blank('Name'), blank('How to reach you', { hint: 'A phone number that is not ours' })],
          [blank('Today', { hint: 'Day and time' }), blank('Signature', { hint: 'If you like' })],
        ),
      ]),
      {
        ...section('For whoever takes it in', [
          blanks(
            [blank('Taken in by'), blank('Day and time'), blank('Typed in as', { hint: 'R-' })],
            [blank('What was decided', { choices: ['Opens an incident', 'Joins one', 'Is a duplicate', 'Is no incident'], lines: 0 })],
            [blank('Incident number', { hint: 'INC-' }), blank('Reason')],
          ),
        ]),
        newPage: true,
      },
    ],
  }
}
