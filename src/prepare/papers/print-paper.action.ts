import { drawPaper } from './draw-paper.action.ts'
import { zipFolder } from './folder-zip.ts'
import type { PaperFacts } from './paper-facts.ts'
import { fileWords, mediaTypes, paperName, versionName, type PaperFormat } from './paper-name.ts'
import { sheetNamed, type SheetName } from './sheets/sheet-names.ts'
import { tellDay } from './telling.ts'
import { planFiles } from './version-folder.ts'

export type PaperFile = { name: string; mediaType: string; content: Uint8Array }

/** A version as a file. Drawn in a thread of its own, outside of any transaction. */
export async function printVersion(facts: PaperFacts, format: PaperFormat): Promise<PaperFile> {
  const title = versionName(facts.version)
  const content =
    format === 'zip' ? await zipFolder(fileWords(title), planFiles(facts), facts.madeAt) : await drawPaper({ is: 'version', facts }, format)
  return { name: paperName(facts.organisation.name, title, format), mediaType: mediaTypes[format], content }
}

export async function printGoBag(inForce: { plan: PaperFacts; procedure: PaperFacts | null }, madeAt: Date): Promise<PaperFile> {
  const content = await drawPaper({ is: 'go-bag', ...inForce, madeAt }, 'html')
  const { organisation } = inForce.plan
  return { name: paperName(organisation.name, `Go-bag, ${tellDay(inForce.plan, madeAt)}`, 'html'), mediaType: mediaTypes.html, content }
}

export async function printSheet(sheet: SheetName, facts: PaperFacts, madeAt: Date): Promise<PaperFile> {
  const { title } = sheetNamed(sheet, facts)
  const content = await drawPaper({ is: 'sheet', sheet, facts, madeAt }, 'pdf')
  return { name: paperName(facts.organisation.name, title, 'pdf'), mediaType: mediaTypes.pdf, content }
}
