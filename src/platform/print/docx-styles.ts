import { BorderStyle, LineRuleType, ShadingType, type IStylesOptions } from 'docx'
import type { Tint, Tone } from './document.ts'
import { accent, faded, hairline, ink, shade, templateInks, tints } from './palette.ts'

/** Sizes are half points, lengths are twentieths of a point. Calibri, because Word everywhere has it or a font of its widths. */
const font = 'Calibri'

const bar = (color: string, size: number) => ({ left: { style: BorderStyle.SINGLE, size, color, space: 8 } })

const notices = (Object.entries(tints) as [Tone, (typeof tints)[Tone]][]).map(([tone, tint]) => ({
  id: noticeStyle(tone),
  name: `Notice ${tone}`,
  basedOn: 'Normal',
  run: { color: tint.ink },
  paragraph: { indent: { left: 180 }, border: bar(tint.bar, 24), shading: { type: ShadingType.CLEAR, fill: tint.ground, color: 'auto' } },
}))

const templates = (Object.entries(templateInks) as [Tint, (typeof templateInks)[Tint]][]).map(([, tone]) => ({
  id: tone.label,
  name: tone.label,
  basedOn: 'Normal',
  quickFormat: true,
  run: { color: tone.ink },
  paragraph: {
    spacing: { before: 0, after: 60 },
    indent: { left: 180 },
    border: bar(tone.ink, 18),
    shading: { type: ShadingType.CLEAR, fill: tone.ground, color: 'auto' },
  },
}))

export function noticeStyle(tone: Tone): string {
  return `Notice${tone}`
}

export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, color: ink, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 48, bold: true, color: accent },
      paragraph: { spacing: { before: 60, after: 80, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: { run: { font, size: 32, bold: true, color: accent }, paragraph: { spacing: { before: 420, after: 160 }, keepNext: true } },
    heading2: { run: { font, size: 24, bold: true, color: ink }, paragraph: { spacing: { before: 300, after: 120 }, keepNext: true } },
    heading3: { run: { font, size: 21, bold: true, color: faded }, paragraph: { spacing: { before: 240, after: 100 }, keepNext: true } },
    heading4: { run: { font, size: 21, bold: true, color: faded }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
  },
  paragraphStyles: [
    {
      id: 'DocumentKind',
      name: 'Document Kind',
      basedOn: 'Normal',
      run: { size: 24, color: faded },
      paragraph: { spacing: { after: 320 } },
    },
    {
      id: 'ContentsHeading',
      name: 'Contents Heading',
      basedOn: 'Normal',
      run: { size: 24, bold: true },
      paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
    },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { spacing: { after: 20 }, indent: { left: 240 } } },
    {
      id: 'Subheading',
      name: 'Subheading',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 200 }, keepNext: true },
    },
    { id: 'SmallPrint', name: 'Small Print', basedOn: 'Normal', run: { size: 18, color: faded } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 18, color: faded },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { before: 0, after: 0, line: 250, lineRule: LineRuleType.AUTO } },
    },
    { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: { bold: true, color: accent }, paragraph: { keepNext: true } },
    { id: 'DefinitionTerm', name: 'Definition Term', basedOn: 'Normal', run: { color: faded }, paragraph: { spacing: { after: 0 } } },
    { id: 'DefinitionText', name: 'Definition Text', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
    { id: 'ListParagraph', name: 'List Paragraph', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    { id: 'OwnWords', name: 'Own Words', basedOn: 'Normal', paragraph: { indent: { left: 180 }, border: bar(hairline, 12) } },
    { id: 'RunningText', name: 'Running Text', basedOn: 'Normal', run: { size: 18, color: faded }, paragraph: { spacing: { after: 0 } } },
    {
      id: 'Listing',
      name: 'Listing',
      basedOn: 'Normal',
      run: { font: 'Consolas', size: 18 },
      paragraph: { shading: { type: ShadingType.CLEAR, fill: shade, color: 'auto' } },
    },
    ...notices,
    ...templates,
  ],
  characterStyles: [
    { id: 'Quiet', name: 'Quiet', run: { color: faded } },
    { id: 'ExampleText', name: 'Example Text', quickFormat: true, run: { color: templateInks.example.ink } },
    { id: 'GuidanceText', name: 'Guidance Text', quickFormat: true, run: { color: templateInks.guidance.ink } },
    { id: 'Fingerprint', name: 'Fingerprint', run: { font: 'Consolas', size: 16 } },
  ],
}
