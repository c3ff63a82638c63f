import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import { runsOf, type Run, type Text, type Tint } from './document.ts'

const looks: Record<Run['as'], IRunOptions> = {
  plain: {},
  strong: { bold: true },
  quiet: { style: 'Quiet' },
  code: { style: 'Fingerprint' },
}

/** Names of styles, which Word keeps when somebody goes on writing: the colour is in the style, not in the words. */
export const tintedParagraph: Record<Tint, string> = { example: 'Example', guidance: 'Guidance' }
export const tintedText: Record<Tint, string> = { example: 'ExampleText', guidance: 'GuidanceText' }

/** What a block stands in: words of a template, and how deep in lists. */
export type Within = { tint: Tint | null; level: number }

/** A line break in the text is a break in Word. `tint` is that of the block around it. */
export const textRuns = (text: Text, tint: Tint | null = null): ParagraphChild[] =>
  runsOf(text).flatMap((run): ParagraphChild[] => {
    const runs = lineRuns(run, run.tint ?? tint)
    return run.link ? [new ExternalHyperlink({ link: run.link, children: runs })] : runs
  })

const lineRuns = (run: Run, tint: Tint | null): TextRun[] =>
  run.text.split('\n').map((text, at) => new TextRun({ text, ...lookOf(run, tint), ...(at > 0 && { break: 1 }) }))

const lookOf = (run: Run, tint: Tint | null): IRunOptions => ({
  ...looks[run.as],
  ...(run.italic && { italics: true }),
  ...(run.struck && { strike: true }),
  ...(run.raised && { superScript: true }),
  ...(run.link && { style: 'Hyperlink' }),
  ...(tint && { style: tintedText[tint] }),
})
