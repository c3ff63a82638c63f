import type { Nodes } from 'mdast'
import { Invalid } from '../../../base/errors.ts'
import { parseText } from './parse-text.ts'
import { tooMuch, type TextProblem } from './text-limits.ts'

export type { TextProblem } from './text-limits.ts'

/**
 * Everything in a text that a document does not hold: HTML in any form, links that run a program, and more nesting than
 * anybody reads. Whatever lets text in asks this first; the text itself is never changed.
 */
export function textProblems(source: string): TextProblem[] {
  const much = tooMuch(source)
  if (much) return [much]
  const problems: TextProblem[] = []
  look(parseText(source), 0, problems)
  return problems
}

/** `field` is the one that the text was typed into. */
export function refuseBadText(source: string, field: string): void {
  const problems = textProblems(source)
  if (problems.length === 0) return
  const shown = problems.slice(0, 20)
  const more = problems.length > shown.length ? [{ field, message: `And ${problems.length - shown.length} more.` }] : []
  throw new Invalid([...shown.map(({ line, says }) => ({ field, message: `Line ${line}: ${says}` })), ...more])
}

/** More than the limits let through only where several kinds of nesting add up; what draws a text goes as deep as it is. */
const levelsAtMost = 100

function look(node: Nodes, depth: number, problems: TextProblem[]): void {
  const line = node.position?.start.line ?? 1
  if (depth > levelsAtMost) return void problems.push({ line, says: 'What stands here is nested too deep. Please write it plainer.' })
  if (node.type === 'html') problems.push({ line, says: htmlWords(node.value) })
  if ('url' in node && !isPlainAddress(node.url))
    problems.push({ line, says: `A link may lead to a web page, a mail address or a phone number, but not to “${short(node.url)}”.` })
  if ('children' in node) for (const child of node.children) look(child, depth + 1, problems)
}

function htmlWords(value: string): string {
  if (/^<br\s*\/?>$/i.test(value.trim())) return '“<br>” is HTML. To begin a new line, end the line before with a \\ instead.'
  return `“${short(value)}” is HTML, which a document cannot hold. Write it as plain text; to keep the sign itself, put a \\ before the <.`
}

const short = (value: string) => {
  const plain = value.replace(/\s+/g, ' ').trim()
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
}

/** Browsers overlook control characters and spaces in a scheme. No scheme: another place of this document or this site. */
function isPlainAddress(url: string): boolean {
  const scheme = /^([^/?#]*?):/.exec(url.replace(/[\p{Cc}\s]/gu, ''))?.[1]
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase())
}
