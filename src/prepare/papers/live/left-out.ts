import { plain, strong, list, subheading } from '../../../platform/print/blocks.ts'
import type { Block } from '../../../platform/print/document.ts'
import type { PaperFacts } from '../paper-facts.ts'

type Version = Pick<PaperFacts, 'version'>

/** A section of the template that this organisation does not have says so: nobody should look for it in vain. */
export function leftOut({ version }: Version): Block[] {
  const removed = version.sections.filter((each) => each.removedReason !== null)
  if (removed.length === 0) return []
  return [
    subheading('Sections of the template that were left out, and why'),
    list(removed.map(({ title, removedReason }) => [strong(`${title}: `), plain(removedReason ?? '')])),
  ]
}

const holds =
  (block: RegExp) =>
  ({ version }: Version): boolean =>
    version.sections.some((each) => each.removedReason === null && block.test(each.body))

/** They are named once: by the list of changes, else by the document control, else at the end. */
export const hasChangeLog = holds(/^::change-log\s*$/m)
export const hasDocumentControl = holds(/^::document-control\s*$/m)
