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
  /** At the foot of every page. */
  footer: string
  madeAt: Date
}

/** A meaning, to which each drawing gives its colours. */
export type Tone = 'plain' | 'good' | 'warning' | 'danger' | 'rehearsal' | 'confidential'

export type Mark = { text: string; tone: Tone }

/** Headings nest by construction: PDF/UA refuses a level that was skipped. Appendices are lettered and stand at the end. */
export type Section = { heading: string; blocks: Block[]; sections: Section[]; appendix: boolean }

/** A line break in a text is a line break on paper. Everything else in it is meant literally: there is no markup. */
export type Text = string | Run[]
export type Run = { text: string; as: 'plain' | 'strong' | 'quiet' | 'code' }

export type Definition = { term: string; text: Text }

/** `share` is the part of the width, of the sum of all shares. */
export type Column = { heading: string; share: number }

/** The first cell names the row. `detail` stands below the other cells, over their whole width. */
export type Row = { cells: Text[]; detail: Text | null }

export type TimelineItem = { time: string; text: Text; by: string }
export type TimelineDay = { day: string; items: TimelineItem[] }

export type Block =
  | { is: 'paragraph'; text: Text }
  | { is: 'notice'; tone: Tone; text: Text }
  /** Somebody's own words. */
  | { is: 'quote'; text: string }
  | { is: 'list'; items: Text[] }
  | { is: 'definitions'; items: Definition[] }
  | { is: 'table'; caption: string; columns: Column[]; rows: Row[] }
  | { is: 'timeline'; caption: string; days: TimelineDay[] }

export const runsOf = (text: Text): Run[] => (typeof text === 'string' ? [{ text, as: 'plain' }] : text)

/** The words alone. */
export const wordsOf = (text: Text): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('')

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
