import type { ReactNode } from 'react'
import { DataTable, type Column } from '../../../../web/design/DataTable.tsx'
import { Facts, Section } from '../../../../web/design/Section.tsx'
import { weightWords } from '../../import-notes.ts'
import type { ImportPreview } from '../../import-preview.ts'
import { documentWords } from '../version-words.ts'
import classes from './importing.module.css'

type Props = { preview: ImportPreview }
type Note = ImportPreview['notes'][number]

const kinds: Record<ImportPreview['kind'], string> = {
  word: 'A Word document',
  markdown: 'Markdown',
  'plan-folder': 'A plan folder of Muster, with its own settings',
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0).toLocaleString('en-US')

function Found({ preview: { kind, document, title, sections, fields, notes } }: Props) {
  return (
    <Facts
      items={[
        ['What it is', kinds[kind]],
        ['Becomes', documentWords[document].name],
        ['Title', title ?? 'It does not say; the draft keeps the title you have'],
        ['Sections', `${sections.length.toLocaleString('en-US')}, with ${sum(sections.map(({ words }) => words))} words`],
        [
          'Examples and guidance',
          `${sum(sections.map(({ examples }) => examples))} green, ${sum(sections.map((each) => each.guidance))} blue`,
        ],
        [
          'Fields',
          fields.length === 0
            ? 'None'
            : `${fields.length.toLocaleString('en-US')}, of which ${fields.filter(({ value }) => value).length} are filled in`,
        ],
        [
          'To look at',
          notes.length === 0
            ? 'Nothing: everything was understood'
            : `${notes.length.toLocaleString('en-US')} ${notes.length === 1 ? 'place' : 'places'}, listed below`,
        ],
      ]}
    />
  )
}

type SectionRow = ImportPreview['sections'][number]

const columns: Column<SectionRow>[] = [
  { name: 'Section', cell: ({ title }) => title, onPhone: 'title', grows: true },
  {
    name: 'In the template',
    cell: ({ standard }) => (
      <span className={classes.tag} data-own={!standard || undefined}>
        {standard ? 'Recognized' : 'Your own'}
      </span>
    ),
    onPhone: 'aside',
  },
  { name: 'Words', cell: ({ words }) => words.toLocaleString('en-US'), align: 'right' },
  { name: 'Examples', cell: ({ examples }) => examples.toLocaleString('en-US'), align: 'right' },
  { name: 'Guidance', cell: ({ guidance }) => guidance.toLocaleString('en-US'), align: 'right' },
]

const Sections = ({ preview: { sections } }: Props) => (
  <Section title="Sections" count={sections.length} padding="none">
    <DataTable label="Sections of the draft" columns={columns} rows={sections} rowKey={({ key }) => key} />
  </Section>
)

function Fields({ preview: { fields } }: Props) {
  if (fields.length === 0) return null
  return (
    <Section
      title="Fields"
      count={fields.length}
      about="Filled in once, used everywhere. Those that are empty can be filled in in the draft."
    >
      <Facts
        items={fields.map(({ label, value }): [string, ReactNode] => [label, value ?? <span className={classes.quiet}>Empty</span>])}
      />
    </Section>
  )
}

const weights = ['left-out', 'changed', 'told'] as const

/** By what became of it, then by section, so that what is missing is seen first. */
function Notes({ preview: { notes, sections } }: Props) {
  if (notes.length === 0) return null
  const titles = new Map(sections.map(({ key, title }) => [key, title]))
  return (
    <Section title="To look at" count={notes.length} about="In the draft, you find each of these as a comment on its section.">
      {weights.map((weight) => {
        const own = notes.filter((note) => note.weight === weight)
        return own.length > 0 && <Group key={weight} title={weightWords[weight]} notes={own} titles={titles} />
      })}
    </Section>
  )
}

function Group({ title, notes, titles }: { title: string; notes: Note[]; titles: Map<string, string> }) {
  const places = [...Map.groupBy(notes, ({ section }) => section)]
  return (
    <div className={classes.group}>
      <h3 className={classes.groupTitle}>{title}</h3>
      {places.map(([section, own]) => (
        <div key={section ?? ''}>
          <p className={classes.place}>
            {section === null ? 'The document as a whole' : (titles.get(section) ?? 'The document as a whole')}
          </p>
          <ul className={classes.notes}>
            {own.map((note, at) => (
              <li key={at} data-weight={note.weight}>
                {note.says}
                {note.words && <span className={classes.words}>“{note.words}”</span>}
                {note.near && <span className={classes.words}>Beside: “{note.near}”</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

/** What is shown of the files before the draft is made. */
export const PreviewParts = { Facts: Found, Sections, Fields, Notes }
