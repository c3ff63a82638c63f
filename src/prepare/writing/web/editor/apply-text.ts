import type { Node as TextNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { align } from './align.ts'
import { readText, type Block } from './read-text.ts'
import { isBlank } from './write-block.ts'

/**
 * The change that makes the document say `text`, block by block: what is the same stays untouched, so the cursor stays
 * where it is. Paragraphs that are still empty are nobody's words and stay too. Null where there is nothing to change.
 */
export function applyText(state: EditorState, text: string): Transaction | null {
  const wanted = readText(state.schema, text).blocks.map(({ node }) => node)
  const shown = blocksOf(state.doc)
  const matches = align(shown, wanted)
  const { tr } = state
  for (const { from, to, nodes } of changesOf(shown, wanted, matches, state.doc.content.size).toReversed()) {
    if (nodes.length > 0) tr.replaceWith(from, to, nodes)
    else tr.delete(from, to)
  }
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null
}

/** Blocks with words, and where each stands in the document. */
function blocksOf(document: TextNode): Block[] {
  const blocks: Block[] = []
  document.forEach((node, at) => {
    if (!isBlank(node)) blocks.push({ node, from: at, to: at + node.nodeSize, inside: null })
  })
  return blocks
}

type Change = { from: number; to: number; nodes: TextNode[] }

function changesOf(shown: Block[], wanted: TextNode[], matches: ReturnType<typeof align>, end: number): Change[] {
  const changes: Change[] = []
  let [a, nodes] = [0, [] as TextNode[]]
  const close = (nextA: number) => {
    const [first, last] = [shown[a], shown[nextA - 1]]
    const from = nextA > a ? (first?.from ?? end) : (shown[a]?.from ?? end)
    const to = nextA > a ? (last?.to ?? end) : from
    if (nextA > a || nodes.length > 0) changes.push({ from, to, nodes })
    nodes = []
  }
  for (const [at, node] of wanted.entries()) {
    const match = matches[at]
    if (match?.is !== 'same') {
      nodes.push(node)
      continue
    }
    close(match.at)
    a = match.at + 1
  }
  close(shown.length)
  return changes
}

/** Where the block of that number begins, counting as the text is counted: without paragraphs that are still empty. */
export function placeOfBlock(document: TextNode, block: number): number | null {
  const blocks = blocksOf(document)
  return blocks[Math.min(block, blocks.length - 1)]?.from ?? null
}

/** The number of the block at that place. */
export const blockAt = (document: TextNode, place: number): number =>
  Math.max(0, blocksOf(document).filter(({ from }) => from <= place).length - 1)
