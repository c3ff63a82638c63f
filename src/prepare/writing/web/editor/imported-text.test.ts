import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { readFolder } from '../../../papers/reading/markdown/read-folder.ts'
import {
  bytesOf,
  colored,
  heading,
  headingStyles,
  listed,
  paragraph,
  run,
  table,
  threeLists,
  wordParts,
} from '../../../papers/reading/samples.cast.ts'
import { readWord } from '../../../papers/reading/word/read-word.ts'
import { documentOf, readText } from './read-text.ts'
import { bareNodes, textExtensions } from './text-schema.ts'
import { writeText } from './write-text.ts'

const schema = getSchema([...textExtensions(), ...bareNodes])
const known = { sections: [], fields: [] }

const word = () =>
  readWord(
    'plan.docx',
    bytesOf(
      wordParts({
        styles: headingStyles,
        numbering: threeLists,
        body: [
          heading(1, 'One'),
          paragraph(`${run('We ')}${run('call', '<w:b/>')}${colored(' now', '00B050')}${run(' {{NIGHT_PHONE}} | # *')}`),
          heading(2, 'Part'),
          listed('a', 2) + listed('b', 1, 1) + listed('c', 2) + listed('d', 1),
          paragraph(colored('Say why.', '0070C0')) + listed('x') + paragraph('☐ tick'),
          table([
            ['A', 'B'],
            ['c | d', ''],
          ]),
          heading(1, 'Two'),
          paragraph('End.'),
        ].join(''),
      }),
    ),
    known,
  )

const markdown = () =>
  readFolder(
    {
      name: 'plan.zip',
      others: [],
      files: new Map([['a.md', Buffer.from('# A\n\nRun `ssh {{HOST}}`.\n\n`TODO: ask`\n\n* [list]({{URL}})\n\n# B\n\n> Do `{{X}}`\n')]]),
    },
    known,
  )

test('what was imported is shown by the editor with a picture for everything, and saving changes not a byte', () => {
  for (const { sections } of [word(), markdown()])
    for (const { body } of sections) {
      const before = readText(schema, body)
      const document = documentOf(schema, before)
      document.check()
      const raw: string[] = []
      document.descendants((node) => void (node.type.name.startsWith('raw') && raw.push(String(node.attrs.source))))
      expect(raw).toEqual([])
      expect(writeText(document, before)).toBe(body)
    }
})
