import { blank, blanks, definitions, paragraph, section } from '../../../platform/print/blocks.ts'
import type { Column } from '../../../platform/print/document.ts'
import type { Sheet } from './sheet.ts'

/** What can happen to a piece of evidence, each with who, when, where, why and under what authority. */
const events: [event: string, means: string][] = [
  ['Collected', 'taken into our hands: who found it, where, in what state'],
  ['Sealed', 'closed so that opening would be seen; note the number of the seal'],
  ['Transferred', 'given from one person to another: both sign'],
  ['Accessed', 'opened, looked at or worked with'],
  ['Copied', 'a copy was made: of what, onto what, with which checksum'],
  ['Exported', 'sent or carried out of the house'],
  ['Returned', 'given back to its owner'],
  ['Disposed', 'destroyed: how, and who agreed'],
]

const columns: Column[] = [
  { heading: 'Event', share: 15 },
  { heading: 'Day and time', share: 15 },
  { heading: 'From: name, signature', share: 22 },
  { heading: 'To: name, signature', share: 22 },
  { heading: 'Where', share: 14 },
  { heading: 'Why, and under what authority', share: 24 },
]

export const custodyForm = (): Sheet => ({
  title: 'Evidence and custody form',
  about: 'One form for each thing. It stays with the thing',
  holds: 'nothing yet',
  sections: [
    section('What it is', [
      blanks(
        [blank('Evidence number'), blank('Incident number', { hint: 'INC-' }), blank('Label on it')],
        [blank('Kind', { choices: ['Device', 'Disk or USB stick', 'Paper', 'Photo', 'File', 'Key or badge', 'Other'], lines: 0 })],
        [blank('Description', { hint: 'Make, model, color, serial number, owner', lines: 2 })],
        [blank('Where it was found'), blank('State it was in', { hint: 'On, off, damaged, open' })],
        [blank('Found by'), blank('Day and time')],
        [blank('Checksum (SHA-256)', { hint: 'Of a file or a disk image', share: 3 }), blank('Seal number', { share: 1 })],
        [blank('Where it is kept'), blank('Who may open it')],
      ),
    ]),
    section('What can happen to it', [definitions(events)]),
    {
      ...section('Who had it', [
        paragraph('Write a line whenever something happens to it. Never erase: strike out so that it can still be read, and sign.'),
        { is: 'blank-table', caption: null, columns, rows: 11, lines: 2 },
      ]),
      newPage: true,
    },
  ],
})
