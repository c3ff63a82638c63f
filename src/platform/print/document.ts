/**
 * A document before it is drawn: what stands in it and in which order, not how it looks. PDF, DOCX and HTML are
 * drawings of the same value. Plain data, so that it can be read by tests, kept as JSON and handed to another thread.
 */
export type PrintDocument = {
  /** What it is about, short enough to stand on every page: "INC-2026-0007". */
  number: string
  /** What kind of document: "Incident report". */
  kind: string
  title: string
  organisation: string
  /** Stand on every page: how it may be passed on, that it is a rehearsal. */
  marks: Mark[]
  /** Under the title, before the contents. */
  particulars: Definition[]
  /** Below the particulars, in small print: what the marks mean. */
  notes: Text[]
  sections: Section[]
  /** At the head of every page; left out: number and kind. */
  running?: string
  /** At the foot of every page. */
  footer: string
  madeAt: Date
  /** How many levels the contents list; left out: the first. 0 is a sheet: one page to pin up or fill in, without numbers. */
  contents?: 0 | 1 | 2
  /** The day it was made, in words. On the screen it then says how long ago that was, so that nobody trusts an old copy unawares. */
  madeOn?: string
}

/** A meaning, to which each drawing gives its colours. */
export type Tone = 'plain' | 'good' | 'warning' | 'danger' | 'rehearsal' | 'confidential'

/** The Traffic Light Protocol has its own colours: `confidential` is its amber. */
export type MarkTone = Tone | 'clear' | 'green' | 'red'
export type Mark = { text: string; tone: MarkTone }

/** Words of a template: an example can stand as it is, guidance is for the author and gone before the document counts. */
export type Tint = 'example' | 'guidance'

/** Headings nest by construction: PDF/UA refuses a level that was skipped. Appendices are lettered and stand at the end. */
export type Section = { heading: string; blocks: Block[]; sections: Section[]; appendix: boolean; newPage?: true }

/** A line break in a text is a line break on paper. Everything else in it is meant literally: there is no markup. */
export type Text = string | Run[]
export type Run = {
  text: string
  as: 'plain' | 'strong' | 'quiet' | 'code'
  italic?: true
  struck?: true
  /** A little above the line, as the number of a note. */
  raised?: true
  tint?: Tint
  /** Where it leads: an address of the web, of mail or of a telephone. */
  link?: string
}

export type Definition = { term: string; text: Text }

/** `share` is the part of the width, of the sum of all shares. */
export type Column = { heading: string; share: number }

/** The first cell names the row. `detail` stands below the other cells, over their whole width. */
export type Row = { cells: Text[]; detail: Text | null }

/** What stands at one number or bullet. A box is ticked by hand, or was. */
export type Item = { blocks: Block[]; box: 'open' | 'ticked' | null }

/** Room to write by hand below a label: so many lines, or boxes of which to tick one. `share` is its part of the width. */
export type Blank = { label: string; hint: string | null; share: number; lines: number; choices: string[] }

export type TimelineItem = { time: string; text: Text; by: string }
export type TimelineDay = { day: string; items: TimelineItem[] }

export type Block =
  | { is: 'paragraph'; text: Text }
  /** A strong line above what follows, without a number and in no contents. */
  | { is: 'subheading'; text: string }
  | { is: 'notice'; tone: Tone; text: Text }
  /** Somebody's own words. */
  | { is: 'quote'; text: string }
  | { is: 'list'; items: Text[] }
  | { is: 'definitions'; items: Definition[] }
  /** Items that hold blocks, lists among them. `from` is the first number; null: bullets. */
  | { is: 'items'; from: number | null; items: Item[] }
  | { is: 'tinted'; tint: Tint; blocks: Block[] }
  /** What somebody else wrote, with all that stands in it. */
  | { is: 'quotation'; blocks: Block[] }
  /** Line by line as it was typed. */
  | { is: 'listing'; text: string }
  | { is: 'rule' }
  | { is: 'page-break' }
  /** Null: the heading above says what it is. */
  | { is: 'table'; caption: string | null; columns: Column[]; rows: Row[] }
  | { is: 'blanks'; rows: Blank[][] }
  /** Empty rows to write into, each so many lines high. */
  | { is: 'blank-table'; caption: string | null; columns: Column[]; rows: number; lines: number }
  | { is: 'timeline'; caption: string; days: TimelineDay[] }

export const runsOf = (text: Text): Run[] => (typeof text === 'string' ? [{ text, as: 'plain' }] : text)

/** The words alone. */
export const wordsOf = (text: Text): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('')

/** As it stands at the head of every page. */
export const runningWords = ({ running, number, kind }: PrintDocument): string => running ?? `${number} · ${kind}`

export const isSheet = ({ contents }: PrintDocument): boolean => contents === 0

export type NumberedSection = Omit<Section, 'sections'> & { number: string; level: number; anchor: string; sections: NumberedSection[] }

/** Numbers every section, so that all drawings agree: 1, 1.1, 2, … and Appendix A, A.1. */
export function numberedSections(sections: Section[]): NumberedSection[] {
  const [body, appendices] = [sections.filter((each) => !each.appendix), sections.filter((each) => each.appendix)]
  return [
    ...body.map((each, at) => numbered(each, String(at + 1), 1)),
    ...appendices.map((each, at) => numbered(each, String.fromCharCode(65 + at), 1)),
  ]
}

function numbered(section: Section, number: string, level: number): NumberedSection {
  const sections = section.sections.map((each, at) => numbered(each, `${number}.${at + 1}`, level + 1))
  return { ...section, number, level, anchor: `section-${number}`, sections }
}

/** As it stands before the heading: "4.2", "Appendix A". */
export const headingNumber = ({ number, level, appendix }: NumberedSection): string =>
  appendix && level === 1 ? `Appendix ${number}` : number
