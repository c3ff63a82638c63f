import type { Link } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, type Options } from 'mdast-util-to-markdown'

/** An address that stands for itself is written as itself: `https://example.org`, `help@example.org`. */
const writeLink: Handle = (node: Link, parent, state, info) => {
  const [only, second] = node.children
  const isBare = only?.type === 'text' && !second && !node.title && standsAlone.test(only.value) && isAlone(info)
  if (isBare && [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(node.url)) return only.value
  return defaultHandlers.link(node, parent, state, info)
}

/** What the parser finds by itself (GFM 6.9), ending in a letter or digit so that the end is certain. */
const standsAlone = /^(https?:\/\/[\w-]+(\.[a-z\d-]+)+[\w\-/.~%#?=&+]*[a-z\d/]|www\.[\w-]+(\.[a-z\d-]+)+|[\w.+-]+@[a-z\d-]+(\.[a-z]+)+)$/i
const isAlone = ({ before, after }: { before: string; after: string }) => /^(|\s|.*[\s(])$/s.test(before) && /^(\s|$)/.test(after)

const { handlers } = directiveToMarkdown({ preferUnquoted: true, quoteSmart: true })

/** A colon is a colon, also in 2:30 and a:b; it is escaped only where it would begin a directive. */
const colons: Options['unsafe'] = [
  { character: ':', after: '(?:example|guidance|field)(?![\\w-])', inConstruct: 'phrasing' },
  { character: ':', after: '[^\\s\\p{P}\\p{S}](?:[^\\s\\p{P}\\p{S}]|[-_])*[\\[\\{]', inConstruct: 'phrasing', unicode: true },
  { character: ':', after: ':', inConstruct: 'phrasing' },
  { atBreak: true, character: ':', after: ':' },
]

/**
 * How every text of a document is written as Markdown, whoever writes it: what comes in from outside is written as the editor
 * writes, so that the first change there changes nothing else.
 */
export const textStyle: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  fences: true,
  resourceLink: true,
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { handlers, unsafe: colons }],
  handlers: { link: Object.assign(writeLink, { peek: () => '[' }) },
}
