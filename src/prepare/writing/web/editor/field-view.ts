import type { NodeViewRendererProps } from '@tiptap/core'
import type { NodeView } from '@tiptap/pm/view'
import { Field } from './text-schema.ts'
import classes from './editor.module.css'

export type FieldWords = { label: string; value: string | null }

/** The fields as they are now, for chips that stand outside of React. */
export type FieldBoard = {
  read: (key: string) => FieldWords | null
  watch: (hear: () => void) => () => void
  open: (key: string) => void
  all: () => { key: string; label: string }[]
}

/** A field shows what was filled in. Pressed, it opens the form in which it is filled in, once for the whole document. */
export const fieldInEditor = (board: FieldBoard) => Field.extend({ addNodeView: () => (props) => drawField(props, board) })

function drawField({ node }: NodeViewRendererProps, board: FieldBoard): NodeView {
  const key = node.attrs.key as string
  // A span, because a button cannot be broken over two lines as its words can.
  const dom = document.createElement('span')
  dom.setAttribute('role', 'button')
  dom.tabIndex = 0
  dom.className = classes.field ?? ''
  dom.contentEditable = 'false'
  const draw = () => {
    const field = board.read(key)
    dom.textContent = field?.value || (field?.label ?? 'Unknown field')
    dom.dataset.filled = String(Boolean(field?.value))
    dom.setAttribute(
      'aria-label',
      field ? `${field.label}: ${field.value || 'not filled in'}. Change` : 'A field that this document does not have',
    )
    dom.title = field ? `${field.label}. Filled in once, used everywhere.` : 'This document has no such field.'
  }
  draw()
  const unwatch = board.watch(draw)
  dom.addEventListener('click', () => board.open(key))
  dom.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    board.open(key)
  })
  return {
    dom,
    update: (next) => next.type === node.type && next.attrs.key === key,
    stopEvent: ({ type }) => ['click', 'keydown', 'keyup', 'keypress'].includes(type),
    ignoreMutation: () => true,
    destroy: unwatch,
  }
}
