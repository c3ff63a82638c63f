import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { applyText, blockAt, placeOfBlock } from './apply-text.ts'
import { documentOf, readText } from './read-text.ts'
import { bareNodes, textExtensions } from './text-schema.ts'
import { writeText } from './write-text.ts'

const schema = getSchema([...textExtensions(), ...bareNodes])
const opened = (text: string) => EditorState.create({ schema, doc: documentOf(schema, readText(schema, text)) })

/** The cursor behind these words. */
function withCursor(state: EditorState, words: string): EditorState {
  let place = 0
  state.doc.descendants((node, at) => {
    if (node.isText && node.text?.includes(words)) place = at + (node.text.indexOf(words) + words.length)
  })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)))
}

const beforeCursor = ({ doc, selection }: EditorState) => doc.textBetween(Math.max(0, selection.from - 8), selection.from)

describe('when others changed the text', () => {
  const text = '# Team\n\nOne here.\n\n- a\n- b\n\nThree here.\n'

  test.each([
    ['in front of the cursor', text.replace('One here.', 'One and more.\n\nAnd a new one.')],
    ['behind the cursor', `${text}\nFour.\n`],
    ['by taking a block out', text.replace('- a\n- b\n\n', '')],
  ])('%s, the cursor stays at its words', (_, now) => {
    const state = withCursor(opened(text), 'Three')
    const change = applyText(state, now)
    const after = change ? state.apply(change) : state
    expect(beforeCursor(after)).toContain('Three')
    expect(writeText(after.doc, readText(schema, now))).toBe(now)
  })

  test('a paragraph that is still empty stays for whoever is about to write in it', () => {
    const state = opened(text)
    const waiting = state.apply(state.tr.insert(state.doc.content.size, schema.node('paragraph')))
    const change = applyText(waiting, text.replace('One here.', 'One, by somebody else.'))
    const after = change ? waiting.apply(change) : waiting
    expect(after.doc.lastChild?.content.size).toBe(0)
    expect(after.doc.textContent).toContain('somebody else')
  })

  test('nothing changes where the text is the same', () => {
    expect(applyText(opened(text), text)).toBeNull()
  })

  test("undoing takes back one's own words, not theirs", () => {
    expect(applyText(opened(text), `${text}\nFour.\n`)?.getMeta('addToHistory')).toBe(false)
  })
})

test('blocks are counted as the text counts them, without paragraphs that are still empty', () => {
  const state = opened('One.\n\nTwo.\n')
  const doc = state.apply(state.tr.insert(0, schema.node('paragraph'))).doc
  expect(doc.nodeAt(placeOfBlock(doc, 1) ?? 0)?.textContent).toBe('Two.')
  expect(blockAt(doc, doc.content.size - 1)).toBe(1)
})
