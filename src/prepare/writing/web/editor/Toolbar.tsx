import { ActionIcon, NativeSelect } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconBulb,
  IconColumnInsertRight,
  IconColumnRemove,
  IconInfoSquare,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useState, type KeyboardEvent } from 'react'
import classes from './editor.module.css'
import type { FieldBoard } from './field-view.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { PutIn } from './PutIn.tsx'

/** What can be done to the words. Arrow keys go from button to button, as in every toolbar. */
export function Toolbar({ editor, fields }: { editor: Editor; fields: FieldBoard }) {
  const [linking, setLinking] = useState(false)
  const now = useEditorState({ editor, selector: ({ editor: each }) => lookAt(each) })
  return (
    <div role="toolbar" aria-label="Text" className={classes.toolbar} onKeyDown={walk}>
      <Kind editor={editor} kind={now.kind} />
      <Tool name="Bold" picture={IconBold} on={now.bold} run={() => editor.chain().focus().toggleBold().run()} />
      <Tool name="Italic" picture={IconItalic} on={now.italic} run={() => editor.chain().focus().toggleItalic().run()} />
      <Tool name="Bulleted list" picture={IconList} on={now.bullets} run={() => editor.chain().focus().toggleBulletList().run()} />
      <Tool name="Numbered list" picture={IconListNumbers} on={now.numbers} run={() => editor.chain().focus().toggleOrderedList().run()} />
      <Tool name="Link" picture={IconLink} on={now.link} run={() => setLinking(true)} />
      <Tool name="Example" picture={IconBulb} on={now.tinted === 'example'} run={() => toggleTinted(editor, 'example')} />
      <Tool name="Guidance" picture={IconInfoSquare} on={now.tinted === 'guidance'} run={() => toggleTinted(editor, 'guidance')} />
      {now.table ? <TableTools editor={editor} /> : <InsertTable editor={editor} />}
      <PutIn editor={editor} fields={fields} />
      <span className={classes.toolbarEnd}>
        <Tool name="Undo" picture={IconArrowBackUp} off={!now.undo} run={() => editor.chain().focus().undo().run()} />
        <Tool name="Redo" picture={IconArrowForwardUp} off={!now.redo} run={() => editor.chain().focus().redo().run()} />
      </span>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  )
}

type Look = {
  kind: string
  bold: boolean
  italic: boolean
  bullets: boolean
  numbers: boolean
  link: boolean
  table: boolean
  tinted: string | null
  undo: boolean
  redo: boolean
}

const lookAt = (editor: Editor): Look => ({
  kind: [2, 3, 4].find((level) => editor.isActive('heading', { level }))?.toString() ?? '',
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  bullets: editor.isActive('bulletList'),
  numbers: editor.isActive('orderedList'),
  link: editor.isActive('link'),
  table: editor.isActive('table'),
  tinted: ['example', 'guidance'].find((kind) => editor.isActive('tinted', { kind })) ?? null,
  undo: editor.can().undo(),
  redo: editor.can().redo(),
})

type ToolProps = { name: string; picture: TablerIcon; run: () => void; on?: boolean; off?: boolean }

const Tool = ({ name, picture: Picture, run, on = false, off = false }: ToolProps) => (
  <ActionIcon
    variant={on ? 'light' : 'subtle'}
    color="ink"
    size={36}
    aria-label={name}
    title={name}
    aria-pressed={on}
    // A button that is off keeps its place for the arrow keys and for screen readers.
    aria-disabled={off || undefined}
    data-off={off || undefined}
    className={classes.tool}
    // Keeps the cursor in the text.
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => !off && run()}
  >
    <Picture size={20} stroke={1.8} aria-hidden />
  </ActionIcon>
)

function Kind({ editor, kind }: { editor: Editor; kind: string }) {
  const choose = (value: string) => {
    const chain = editor.chain().focus()
    if (value) chain.setHeading({ level: Number(value) as 2 }).run()
    else chain.setParagraph().run()
  }
  return (
    <NativeSelect
      aria-label="Kind of paragraph"
      className={classes.kind}
      value={kind}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: '', label: 'Text' },
        { value: '2', label: 'Heading' },
        { value: '3', label: 'Smaller heading' },
        { value: '4', label: 'Smallest heading' },
      ]}
    />
  )
}

const InsertTable = ({ editor }: { editor: Editor }) => (
  <Tool name="Table" picture={IconTable} run={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()} />
)

const TableTools = ({ editor }: { editor: Editor }) => (
  <>
    <Tool name="Add a row below" picture={IconRowInsertBottom} run={() => editor.chain().focus().addRowAfter().run()} />
    <Tool name="Add a column to the right" picture={IconColumnInsertRight} run={() => editor.chain().focus().addColumnAfter().run()} />
    <Tool name="Remove this row" picture={IconRowRemove} run={() => editor.chain().focus().deleteRow().run()} />
    <Tool name="Remove this column" picture={IconColumnRemove} run={() => editor.chain().focus().deleteColumn().run()} />
    <Tool name="Remove the table" picture={IconTableOff} run={() => editor.chain().focus().deleteTable().run()} />
  </>
)

function toggleTinted(editor: Editor, kind: 'example' | 'guidance'): void {
  const chain = editor.chain().focus()
  if (editor.isActive('tinted', { kind })) chain.lift('tinted').run()
  else if (editor.isActive('tinted')) chain.updateAttributes('tinted', { kind }).run()
  else chain.wrapIn('tinted', { kind }).run()
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  // A list of choices needs its arrow keys for itself.
  if (!step || event.target instanceof HTMLSelectElement) return
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button, select')]
  const next = tools.at((tools.indexOf(event.target as HTMLElement) + step) % tools.length)
  next?.focus()
  event.preventDefault()
}
