import { createHash } from 'node:crypto'
import { ageScript, ageWords } from './age.ts'
import { headingNumber, isSheet, numberedSections, type Mark, type NumberedSection, type PrintDocument } from './document.ts'
import { drawBlock, drawDefinitions } from './html-blocks.ts'
import { documentStyle } from './html-style.ts'
import { drawText, escaped } from './html-text.ts'
import { printable } from './printable.ts'

/**
 * One file that asks the network for nothing: it opens from a stick in a building without power. Its policy allows exactly
 * the one style sheet that it carries, and the few lines that tell its age where it has them.
 */
export function drawHtml(given: PrintDocument): string {
  const document = printable(given)
  const sections = numberedSections(document.sections)
  const style = documentStyle(document)
  const policy = `default-src 'none'; style-src '${sha256(style)}'; ${document.madeOn ? `script-src '${sha256(ageScript)}'; ` : ''}base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${document.number} · ${document.title}`)}</title>
<style>${style}</style>
</head>
<body id="top">
<aside class="marks" aria-label="Markings">${marks(document)}</aside>
<header>${front(document)}</header>
${isSheet(document) ? '' : `<nav aria-labelledby="contents">${contents(sections, document.contents ?? 1)}</nav>`}
<main${isSheet(document) ? ' class="sheet"' : ''}>
${sections.map((each) => drawSection(each, !isSheet(document))).join('\n')}
</main>
<footer>${escaped(document.footer)}</footer>${document.madeOn ? `\n<script>${ageScript}</script>` : ''}
</body>
</html>
`
}

const drawMark = ({ text, tone }: Mark): string => `<span class="mark ${tone}">${escaped(text)}</span>`

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** The way back to the contents stands where the eye looks for it, on every screen. */
const marks = (document: PrintDocument): string =>
  `${isSheet(document) ? '' : '<a class="back" href="#contents">Contents</a>'}${document.marks.map(drawMark).join(' ')}`

const front = (document: PrintDocument): string => `
<p class="quiet">${escaped(document.organisation)}</p>
<h1>${escaped(document.title)}</h1>
<p class="kind">${escaped(`${document.kind} · ${document.number}`)}</p>
${document.madeOn ? ageWords(document.madeOn, document.madeAt) : ''}
${drawDefinitions(document.particulars)}
${document.notes.map((note) => `<p class="small">${drawText(note)}</p>`).join('\n')}
`

const contents = (sections: NumberedSection[], depth: number): string => `
<h2 id="contents">Contents</h2>
${contentsList(sections, depth)}
`

const contentsList = (sections: NumberedSection[], depth: number): string =>
  `<ol>${sections.map((each) => `<li>${contentsLine(each)}${depth > 1 && each.sections.length > 0 ? contentsList(each.sections, depth - 1) : ''}</li>`).join('')}</ol>`

const contentsLine = (section: NumberedSection): string =>
  `<a href="#${section.anchor}"><span class="number">${headingNumber(section)}</span> ${escaped(section.heading)}</a>`

/** The title is the first level, so sections begin at the second. */
function drawSection(section: NumberedSection, withNumbers: boolean): string {
  const tag = `h${Math.min(section.level + 1, 6)}`
  const number = withNumbers ? `<span class="number">${headingNumber(section)}</span> ` : ''
  const heading = `<${tag} id="${section.anchor}">${number}${escaped(section.heading)}</${tag}>`
  const newPage = section.newPage || (section.appendix && section.level === 1) ? ' class="new-page"' : ''
  return `<section${newPage} aria-labelledby="${section.anchor}">${heading}
${section.blocks.map(drawBlock).join('\n')}
${section.sections.map((each) => drawSection(each, withNumbers)).join('\n')}
</section>`
}
