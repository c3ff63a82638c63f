import type { Editor, Extensions } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { applyText, blockAt, placeOfBlock } from './apply-text.ts'
import { cleanPaste } from './clean-paste.ts'
import classes from './editor.module.css'
import { fieldInEditor, type FieldBoard } from './field-view.ts'
import { LiveInEditor } from './live-view.tsx'
import { documentOf, readText, type ReadText } from './read-text.ts'
import { RawBlock, RawInline, textExtensions } from './text-schema.ts'
import { TintedInEditor } from './tinted-view.ts'
import { Toolbar } from './Toolbar.tsx'
import { writeText } from './write-text.ts'

export type TextEditorHandle = {
  /** What is in the editor, as Markdown. Costs a few milliseconds: not for every key. */
  read: () => string
  /** Shows another text; what is the same stays untouched, and the cursor with it. */
  show: (text: string) => void
  /** Puts the cursor at the block of that number, and shows it. */
  goTo: (block: number | null) => void
  /** At which block the cursor stands. */
  block: () => number
}

type Props = {
  ref: Ref<TextEditorHandle | null>
  label: string
  text: string
  fields: FieldBoard
  /** Called at every key: must do next to nothing. */
  onTouch: () => void
  onLeave: () => void
}

/** A text as it will look, to write in. Loaded when somebody writes: it is the largest part of Muster's pages. */
export function TextEditor({ ref, label, text, fields, onTouch, onLeave }: Props) {
  const before = useRef<ReadText | null>(null)
  /** Only what is on the page can be asked and shown things. */
  const [created, setCreated] = useState<Editor | null>(null)
  const extensions = useMemo(
    (): Extensions => [...textExtensions(), TintedInEditor, fieldInEditor(fields), LiveInEditor, RawBlock, RawInline],
    [fields],
  )
  const editor = useEditor({
    extensions,
    shouldRerenderOnTransaction: false,
    // The Content-Security-Policy allows no styles that a script writes: they are in editor.module.css.
    injectCSS: false,
    editorProps: {
      attributes: { class: classes.text ?? '', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedHTML: cleanPaste,
    },
    onBeforeCreate: ({ editor: made }) => {
      before.current = readText(made.schema, text)
      made.options.content = documentOf(made.schema, before.current).toJSON() as object
    },
    onCreate: ({ editor: made }) => setCreated(made),
    onUpdate: onTouch,
    onBlur: onLeave,
  })
  useImperativeHandle<TextEditorHandle | null, TextEditorHandle | null>(ref, () => (created === editor ? handleOf(editor, before) : null), [
    editor,
    created,
  ])
  return (
    <div className={classes.frame}>
      <Toolbar editor={editor} fields={fields} />
      <EditorContent editor={editor} />
    </div>
  )
}

function handleOf(editor: Editor, before: { current: ReadText | null }): TextEditorHandle {
  const wasRead = () => (before.current ??= readText(editor.schema, ''))
  return {
    read: () => writeText(editor.state.doc, wasRead()),
    show: (text) => {
      const change = applyText(editor.state, text)
      // Told to nobody as typing: it is what the server has.
      if (change) editor.view.dispatch(change.setMeta('preventUpdate', true))
      before.current = readText(editor.schema, text)
    },
    goTo: (block) => {
      const place = (block === null ? 0 : placeOfBlock(editor.state.doc, block)) ?? 0
      const isThing = editor.state.doc.nodeAt(place)?.isAtom
      const chain = editor.chain().focus()
      if (isThing) chain.setNodeSelection(place).run()
      else chain.command(({ tr }) => Boolean(tr.setSelection(TextSelection.near(tr.doc.resolve(place + 1))))).run()
      const shown = editor.view.nodeDOM(place)
      if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' })
    },
    block: () => blockAt(editor.state.doc, editor.state.selection.from),
  }
}
