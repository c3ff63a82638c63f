import type { PrintDocument } from '../../platform/print/document.ts'
import { goBag } from './go-bag.ts'
import type { PaperFacts } from './paper-facts.ts'
import { planDocument } from './plan-document.ts'
import { sheetNamed, type SheetName } from './sheets/sheet-names.ts'
import { sheetDocument } from './sheets/sheet.ts'

/** What can be drawn, as plain data: it is put together in the thread that draws (platform/print/draw.ts). */
export type Paper =
  | { is: 'version'; facts: PaperFacts }
  | { is: 'go-bag'; plan: PaperFacts; procedure: PaperFacts | null; madeAt: Date }
  | { is: 'sheet'; sheet: SheetName; facts: PaperFacts; madeAt: Date }

export function compose(paper: Paper): PrintDocument {
  if (paper.is === 'version') return planDocument(paper.facts)
  if (paper.is === 'go-bag') return goBag(paper, paper.madeAt)
  return sheetDocument(paper.facts, sheetNamed(paper.sheet, paper.facts), paper.madeAt)
}
