import type { NodeViewRendererProps } from '@tiptap/core'
import type { Editor } from '@tiptap/core'
import { Fragment, type Node as TextNode } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import { Tinted } from './text-schema.ts'
import classes from './editor.module.css'

type Kind = 'example' | 'guidance'
type Deed = { label: string; shortcut: string; keys: string; run: (editor: Editor, at: number) => boolean }

/** Its words become ours: the frame goes, the text stays. */
export function keepAsOurs(editor: Editor, at: number): boolean {
  const node = editor.state.doc.nodeAt(at)
  if (node?.type.name !== 'tinted') return false
  const tr = editor.state.tr.replaceWith(at, at + node.nodeSize, node.content)
  return send(editor, tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))))
}

/** An empty paragraph in place of an example, and below guidance, which can still be read while one writes. */
export function writeOwn(editor: Editor, at: number): boolean {
  const node = editor.state.doc.nodeAt(at)
  const paragraph = editor.schema.nodes.paragraph?.create()
  if (node?.type.name !== 'tinted' || !paragraph) return false
  const end = at + node.nodeSize
  const from = node.attrs.kind === 'example' ? at : end
  const tr = editor.state.tr.replaceWith(from, end, paragraph)
  return send(editor, tr.setSelection(TextSelection.create(tr.doc, from + 1)))
}

export function removeTinted(editor: Editor, at: number): boolean {
  const node = editor.state.doc.nodeAt(at)
  const paragraph = editor.schema.nodes.paragraph?.create()
  if (node?.type.name !== 'tinted' || !paragraph) return false
  const parent = editor.state.doc.resolve(at).parent
  const tr = editor.state.tr.replaceWith(at, at + node.nodeSize, parent.childCount === 1 ? paragraph : Fragment.empty)
  return send(editor, tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)))))
}

function send(editor: Editor, tr: Editor['state']['tr']): boolean {
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
  return true
}

export const deeds: Record<Kind, Deed[]> = {
  example: [
    { label: 'Keep as our text', shortcut: 'Mod-Alt-k', keys: 'Control+Alt+K', run: keepAsOurs },
    { label: 'Write our own here', shortcut: 'Mod-Alt-o', keys: 'Control+Alt+O', run: writeOwn },
    { label: 'Remove', shortcut: 'Mod-Alt-d', keys: 'Control+Alt+D', run: removeTinted },
  ],
  guidance: [
    { label: 'Keep as our text', shortcut: 'Mod-Alt-k', keys: 'Control+Alt+K', run: keepAsOurs },
    { label: 'Write our own here', shortcut: 'Mod-Alt-o', keys: 'Control+Alt+O', run: writeOwn },
    { label: 'Done – remove this guidance', shortcut: 'Mod-Alt-d', keys: 'Control+Alt+D', run: removeTinted },
  ],
}

const names: Record<Kind, string> = { example: 'Example: may stay as it is', guidance: 'Guidance for you: not part of the plan' }

/** Green for examples, blue for guidance, each with what can be done about it. Plain DOM: there are many, and React is slow at many. */
export const TintedInEditor = Tinted.extend({
  addNodeView() {
    return (props) => drawTinted(props)
  },
  addKeyboardShortcuts() {
    const shortcut = (at: 0 | 1 | 2) => () => {
      const found = tintedAround(this.editor)
      return found ? (deeds[found.node.attrs.kind as Kind][at]?.run(this.editor, found.at) ?? false) : false
    }
    return { 'Mod-Alt-k': shortcut(0), 'Mod-Alt-o': shortcut(1), 'Mod-Alt-d': shortcut(2) }
  },
})

/** The example or guidance in which the cursor stands. */
export function tintedAround({ state }: Editor): { node: TextNode; at: number } | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === 'tinted') return { node: $from.node(depth), at: $from.before(depth) }
  return null
}

function drawTinted({ node, editor, getPos }: NodeViewRendererProps): NodeView {
  const kind = node.attrs.kind as Kind
  const dom = element('div', classes.tinted)
  dom.dataset.kind = kind
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', kind === 'example' ? 'Example' : 'Guidance')
  const head = element('div', classes.tintedHead)
  head.contentEditable = 'false'
  head.append(Object.assign(element('span', classes.tintedName), { textContent: names[kind] }))
  const bar = element('span', classes.tintedDeeds)
  for (const { label, keys, run } of deeds[kind]) {
    const button = element('button', classes.deed) as HTMLButtonElement
    Object.assign(button, { type: 'button', textContent: label })
    button.setAttribute('aria-keyshortcuts', keys)
    button.addEventListener('click', () => {
      const at = getPos()
      if (at !== undefined && editor.isEditable) run(editor, at)
    })
    bar.append(button)
  }
  head.append(bar)
  const contentDOM = element('div', classes.tintedText)
  dom.append(head, contentDOM)
  return {
    dom,
    contentDOM,
    update: (next) => next.type === node.type && next.attrs.kind === kind,
    // The buttons are the browser's own business.
    stopEvent: ({ target }) => target instanceof Node && head.contains(target),
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  }
}

function element(name: string, className: string | undefined): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  return made
}
