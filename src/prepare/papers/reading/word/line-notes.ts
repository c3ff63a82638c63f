import { isElement, type XmlElement } from '../xml.ts'
import { isHidden } from './instructions.ts'
import type { Place } from './line-place.ts'
import { remark } from './reading.ts'

export const authorOf = (element: XmlElement) => element.attributes['w:author']?.trim() || 'somebody'

export function noteComment(comment: XmlElement | undefined, { reading, line }: Place): void {
  if (!comment) return
  const says = `A comment by ${authorOf(comment)} was left out of the text.`
  remark(reading, { kind: 'comment', weight: 'left-out', says, words: textIn(comment) }, line)
}

/** All words below, as they are: of a comment, of what was deleted. */
export const textIn = (element: XmlElement): string =>
  element.children
    .filter(isElement)
    .map((child) =>
      child.name === 'w:t' || child.name === 'w:delText'
        ? child.children.join('')
        : `${textIn(child)}${child.name === 'w:p' ? ' ' : child.name === 'w:tab' || child.name === 'w:br' ? ' ' : ''}`,
    )
    .join('')

/** Marks without words: where something begins, what Word remembers for itself. */
const quiet =
  /^(w:(pPr|rPr|sdtPr|sdtEndPr|tblPr|trPr|tcPr|tblGrid|bookmark(Start|End)|proofErr|perm(Start|End)|comment(RangeStart|RangeEnd)|move(From|To)Range(Start|End)|customXml(Ins|Del|MoveFrom|MoveTo)Range(Start|End)|lastRenderedPageBreak|softHyphen|annotationRef|footnoteRef|endnoteRef|separator|continuationSeparator|fldData|delInstrText|delText|sectPr|pgNum|smartTagPr|customXmlPr|proofState|noBreakHyphen|tblPrEx|bidi|rtl)|w14:.*|mc:.*)$/

export function noteUnknown(element: XmlElement, { reading, line }: Pick<Place, 'reading' | 'line'>): void {
  if (quiet.test(element.name) || isHidden(reading)) return
  const words = textIn(element)
  const says = `Something that Muster does not know (“${element.name.replace(/^\?:|^.*:/, '')}”) was left out.`
  remark(reading, { kind: 'unknown', weight: 'left-out', says, words: words || null }, line)
}
