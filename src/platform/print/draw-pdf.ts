import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { runsOf, type PrintDocument } from './document.ts'
import { lettersNote, missingLetters, numberedLetters } from './missing-letters.ts'
import * as look from './palette.ts'
import { mapTexts, printable } from './printable.ts'
import { typstContent, type TypstContent } from './typst-content.ts'

/** The one file that knows Typst. Slow (about 20 ms a page): call it through draw.ts, which has a thread for it. */

/**
 * PDF/UA-1, tagged and with bookmarks. The same document gives the same bytes on the same machine: the only date in it
 * is `madeAt`. Letters that Source Sans lacks are taken from the fonts of the machine.
 */
export function drawPdf(document: PrintDocument): Uint8Array {
  const seconds = Math.floor(document.madeAt.getTime() / 1000)
  return drawWithLetters(typstContent(printable(document)), seconds, roundsAtMost)
}

/** Draws; where letters are missing, draws again without them. A new round may uncover others. */
function drawWithLetters(content: TypstContent, creationTimestamp: number, rounds: number): Uint8Array {
  try {
    return compile(content, { creationTimestamp, pdfStandard: 'ua-1' })
  } catch (error) {
    const missing = missingLetters(String(error))
    // A report that a screen reader knows less about is better than none.
    if (missing.length === 0 || rounds === 0) return compile(content, { creationTimestamp })
    const explained = rounds === roundsAtMost ? withNote(content) : content
    return drawWithLetters(
      mapTexts(explained, (text) => replaceEach(text, missing)),
      creationTimestamp,
      rounds - 1,
    )
  }
}

const roundsAtMost = 5

const withNote = ({ document, sections }: TypstContent): TypstContent => ({
  document: { ...document, notes: [...document.notes, runsOf(lettersNote)] },
  sections,
})

const replaceEach = (text: string, letters: string[]) => letters.reduce((all, each) => all.replaceAll(each, numberedLetters(each)), text)

function compile(content: TypstContent, options: { creationTimestamp: number; pdfStandard?: string }): Uint8Array {
  const typst = compiler()
  try {
    return typst.pdf({ mainFilePath: template, inputs: { data: JSON.stringify({ ...content, look }) } }, options)
  } finally {
    typst.evictCache(5)
  }
}

const require = createRequire(import.meta.url)
const template = join(import.meta.dirname, 'document.typ')
let made: NodeCompiler | undefined

/** Loaded when the first document is drawn: 52 MB that most starts never need. */
function compiler(): NodeCompiler {
  if (made) return made
  const typst = require('@myriaddreamin/typst-ts-node-compiler') as typeof import('@myriaddreamin/typst-ts-node-compiler')
  made = typst.NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: fonts() }] })
  return made
}

function fonts(): Buffer[] {
  const folder = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'))
  return ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map((cut) =>
    readFileSync(join(folder, cut, `SourceSans3_${cut}.ttf`)),
  )
}
