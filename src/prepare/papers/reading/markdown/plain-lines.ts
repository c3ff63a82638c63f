import type { Note } from '../imported.ts'
import { isTint } from '../../../plan/text/directives.ts'

/**
 * Marks of other programs that stand on lines of their own: boxes (`::: note`, `!!! warning`), page breaks, instructions of
 * site generators. Boxes become a bold line before their words; the rest goes. What stands in code stays.
 */
export function plainLines(source: string): { text: string; notes: Note[] } {
  const notes = new Map<string, string[]>()
  const say = (says: string, words: string) => void notes.set(says, [...(notes.get(says) ?? []), words])
  const open: boolean[] = []
  let fence: string | null = null
  let inset = false
  const lines = source.split('\n').map((line) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (fence === null || (line.trim().startsWith(fence) && line.trim().replaceAll(fence[0] ?? '', '') === ''))) {
      fence = fence === null ? mark : null
      return line
    }
    if (fence !== null) return line
    if (inset && /^( {4}|\t)/.test(line)) return line.replace(/^( {4}|\t)/, '')
    if (line.trim() !== '') inset = false
    const box =
      /^(?:(:{3,}) *|(?:!!!|\?\?\?\+?) +)\{?\.?([a-z][\w-]*)[^\S\n]*(?:"([^"]*)"|\[([^\]]*)\]|([^{}]*?))?[^\S\n]*(?:\{[^}]*\}|\})?$/i.exec(
        line,
      )
    if (box && !(box[1] && isTint(box[2] ?? ''))) {
      if (box[1]) open.push(true)
      else inset = true
      say(boxes, line.trim())
      return `**${(box[3] ?? box[4] ?? box[5] ?? '').trim() || capital(box[2] ?? '')}**\n`
    }
    if (/^:{3,} *[a-z]/i.test(line)) open.push(false)
    else if (/^:{3,} *$/.test(line) && open.pop()) return ''
    if (/^\s*(\\(newpage|pagebreak|clearpage)|\{%.*%\}|\{:.*\}|\[TOC\]|\[\[_?toc_?\]\]|@import .*)\s*$/i.test(line)) {
      say(instructions, line.trim())
      return ''
    }
    return line
  })
  return {
    text: lines.join('\n'),
    notes: [...notes].map(([says, words]) => ({
      kind: 'unknown',
      weight: 'changed',
      says,
      words: [...new Set(words)].join(' · '),
      near: null,
    })),
  }
}

const boxes = 'Boxes around notes and warnings are gone; their words stand under a bold line.'
const instructions = 'Lines that instruct another program were left out.'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
