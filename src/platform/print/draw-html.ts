import { createHash } from 'node:crypto'
import {
  headingNumber,
  numberedSections,
  runsOf,
  type Block,
  type Definition,
  type Mark,
  type NumberedSection,
  type PrintDocument,
  type Row,
  type Text,
  type TimelineDay,
} from './document.ts'
import { documentStyle } from './html-style.ts'
import { printable } from './printable.ts'

/**
 * One file that asks the network for nothing and runs nothing: it opens from a stick in a building without power.
 * Its policy allows exactly the one style sheet that it carries.
 */
export function drawHtml(given: PrintDocument): string {
  const document = printable(given)
  const sections = numberedSections(document.sections)
  const style = documentStyle(document)
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${document.number} · ${document.title}`)}</title>
<style>${style}</style>
</head>
<body>
<aside class="marks" aria-label="Markings">${document.marks.map(drawMark).join(' ')}</aside>
<header>${front(document)}</header>
<nav aria-labelledby="contents">${contents(sections)}</nav>
<main>
${sections.map(drawSection).join('\n')}
</main>
<footer>${escaped(document.footer)}</footer>
</body>
</html>
`
}

const drawMark = ({ text, tone }: Mark): string => `<span class="mark ${tone}">${escaped(text)}</span>`

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

const front = (document: PrintDocument): string => `
<p class="quiet">${escaped(document.organisation)}</p>
<h1>${escaped(document.title)}</h1>
<p class="kind">${escaped(`${document.kind} · ${document.number}`)}</p>
${drawDefinitions(document.particulars)}
${document.notes.map((note) => `<p class="small">${drawText(note)}</p>`).join('\n')}
`

const contents = (sections: NumberedSection[]): string => `
<h2 id="contents">Contents</h2>
<ol>${sections.map((each) => `<li><a href="#${each.anchor}"><span class="number">${headingNumber(each)}</span> ${escaped(each.heading)}</a></li>`).join('')}</ol>
`

/** The title is the first level, so sections begin at the second. */
function drawSection(section: NumberedSection): string {
  const tag = `h${Math.min(section.level + 1, 6)}`
  const heading = `<${tag} id="${section.anchor}"><span class="number">${headingNumber(section)}</span> ${escaped(section.heading)}</${tag}>`
  const appendix = section.appendix && section.level === 1 ? ' class="appendix"' : ''
  return `<section${appendix} aria-labelledby="${section.anchor}">${heading}
${section.blocks.map(drawBlock).join('\n')}
${section.sections.map(drawSection).join('\n')}
</section>`
}

function drawBlock(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return `<p>${drawText(block.text)}</p>`
    case 'notice':
      return `<p class="notice ${block.tone}">${drawText(block.text)}</p>`
    case 'quote':
      return `<blockquote>${escaped(block.text)}</blockquote>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${drawText(item)}</li>`).join('')}</ul>`
    case 'definitions':
      return drawDefinitions(block.items)
    case 'table':
      return drawTable(block.caption, block.columns, block.rows)
    case 'timeline':
      return drawTimeline(block.caption, block.days)
  }
}

const drawDefinitions = (items: Definition[]): string =>
  `<dl>${items.map(({ term, text }) => `<div><dt>${escaped(term)}</dt><dd>${drawText(text)}</dd></div>`).join('')}</dl>`

function drawTable(caption: string, columns: { heading: string; share: number }[], rows: Row[]): string {
  const sum = columns.reduce((total, { share }) => total + share, 0)
  const widths = columns.map(({ share }) => `<col class="w${Math.round((100 * share) / sum)}">`).join('')
  const head = columns.map(({ heading }) => `<th scope="col">${escaped(heading)}</th>`).join('')
  return framed(
    caption,
    `<colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead>${rows.map((each) => drawRow(each, columns.length)).join('')}`,
  )
}

/** A body of its own for each row, so that its detail stays with it on paper. */
function drawRow({ cells: [first = '', ...others], detail }: Row, columns: number): string {
  const name = `<th scope="row"${detail ? ' rowspan="2"' : ''}>${drawText(first)}</th>`
  const below = detail ? `<tr class="detail"><td colspan="${columns - 1}">${drawText(detail)}</td></tr>` : ''
  return `<tbody><tr>${name}${others.map((cell) => `<td>${drawText(cell)}</td>`).join('')}</tr>${below}</tbody>`
}

function drawTimeline(caption: string, days: TimelineDay[]): string {
  const head = '<th scope="col">Time</th><th scope="col">What happened</th><th scope="col">By</th>'
  const bodies = days.map(({ day, items }) => {
    const rows = items.map(
      ({ time, text, by }) =>
        `<tr><td class="quiet">${escaped(time)}</td><td>${drawText(text)}</td><td class="quiet">${escaped(by)}</td></tr>`,
    )
    return `<tbody class="day"><tr><th colspan="3" scope="rowgroup">${escaped(day)}</th></tr>${rows.join('')}</tbody>`
  })
  return framed(
    caption,
    `<colgroup><col class="w14"><col class="w64"><col class="w22"></colgroup><thead><tr>${head}</tr></thead>${bodies.join('')}`,
  )
}

/** Scrolls sideways on a narrow screen; reachable by keyboard, so that it can. */
const framed = (caption: string, rows: string): string =>
  `<div class="frame" tabindex="0" role="group" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption>${rows}</table></div>`

const tags = {
  plain: ['', ''],
  strong: ['<strong>', '</strong>'],
  quiet: ['<span class="quiet">', '</span>'],
  code: ['<code>', '</code>'],
} as const

const drawText = (text: Text): string =>
  runsOf(text)
    .map((run) => `${tags[run.as][0]}${escaped(run.text)}${tags[run.as][1]}`)
    .join('')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
