import { Document, Packer } from 'docx'
import type { PrintDocument } from './document.ts'
import { body } from './docx-blocks.ts'
import { footer, front, header } from './docx-frame.ts'
import { numberingOf } from './docx-lists.ts'
import { docxStyles } from './docx-styles.ts'
import { printable } from './printable.ts'

/**
 * For those who go on writing in it: named styles, real headings, a table of contents that Word can renew.
 * The contents lead to the headings without page numbers: only Word knows them, and asks its reader a puzzling question
 * before it fills them in. (docx/layout can work them out, but took a minute over five thousand short lines.)
 */
export async function drawDocx(given: PrintDocument): Promise<Uint8Array> {
  const document = printable(given)
  const file = new Document({
    title: `${document.number} · ${document.title}`,
    subject: document.kind,
    creator: document.organisation,
    lastModifiedBy: document.organisation,
    styles: docxStyles,
    numbering: { config: numberingOf(document) },
    sections: [
      {
        properties: {
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { top: 1640, bottom: 1440, left: 1368, right: 1368, header: 720, footer: 640 },
          },
        },
        headers: { default: header(document) },
        footers: { default: footer(document) },
        children: [...front(document), ...body(document)],
      },
    ],
  })
  return Packer.toBuffer(file)
}
