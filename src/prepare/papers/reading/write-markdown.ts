import type { Root, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { textStyle } from '../../plan/text/text-style.ts'

export function writeMarkdown(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return toMarkdown(root, textStyle)
}
