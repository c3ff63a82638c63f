import { wordsOf, type Blank, type Block, type Column, type Definition, type Item, type Row, type TimelineDay } from './document.ts'
import { drawText, escaped } from './html-text.ts'
import { templateInks } from './palette.ts'

/** What stands in a section. No white space between the tags inside an item or a cell: it would be seen. */

export function drawBlock(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return `<p>${drawText(block.text)}</p>`
    case 'subheading':
      return `<p class="subheading">${escaped(block.text)}</p>`
    case 'notice':
      return `<p class="notice ${block.tone}">${drawText(block.text)}</p>`
    case 'quote':
      return `<blockquote>${escaped(block.text)}</blockquote>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${drawText(item)}</li>`).join('')}</ul>`
    case 'items':
      return drawItems(block.items, block.from)
    case 'tinted':
      return `<div class="tinted ${block.tint}"><p class="label">${templateInks[block.tint].label}</p>${drawBlocks(block.blocks)}</div>`
    case 'quotation':
      return `<blockquote>${drawBlocks(block.blocks)}</blockquote>`
    case 'listing':
      return `<pre tabindex="0"><code>${escaped(block.text)}</code></pre>`
    case 'rule':
      return '<hr>'
    case 'page-break':
      return '<div class="new-page"></div>'
    case 'blanks':
      return `<div class="blanks">${block.rows.map((row) => `<div class="blank-row">${row.map(drawBlank).join('')}</div>`).join('')}</div>`
    case 'blank-table':
      return drawBlankTable(block)
    case 'definitions':
      return drawDefinitions(block.items)
    case 'table':
      return drawTable(block.caption, block.columns, block.rows)
    case 'timeline':
      return drawTimeline(block.caption, block.days)
  }
}

const drawBlocks = (blocks: Block[]): string => blocks.map(drawBlock).join('')

export const drawDefinitions = (items: Definition[]): string =>
  items.length === 0
    ? ''
    : `<dl>${items.map(({ term, text }) => `<div><dt>${escaped(term)}</dt><dd>${drawText(text)}</dd></div>`).join('')}</dl>`

function drawItems(items: Item[], from: number | null): string {
  const lines = items.map(({ blocks, box }) =>
    box
      ? `<li class="box"><span aria-label="${box === 'ticked' ? 'Ticked' : 'Not ticked'}" role="img">${box === 'ticked' ? '\u2612' : '\u2610'}</span>${drawItem(blocks)}</li>`
      : `<li>${drawItem(blocks)}</li>`,
  )
  if (from === null) return `<ul>${lines.join('')}</ul>`
  return `<ol${from === 1 ? '' : ` start="${from}"`}>${lines.join('')}</ol>`
}

/** One paragraph alone is the item itself. */
const drawItem = (blocks: Block[]): string =>
  blocks[0]?.is === 'paragraph' ? `<span>${drawText(blocks[0].text)}</span>${drawBlocks(blocks.slice(1))}` : drawBlocks(blocks)

const drawBlank = ({ label, hint, share, lines, choices }: Blank): string =>
  `<div class="blank s${Math.round(share)} l${lines}"><span class="blank-label">${escaped(label)}</span>${hint ? ` <span class="small">${escaped(hint)}</span>` : ''}${choices.length > 0 ? `<div>${choices.map((each) => `<span class="choice"><span aria-hidden="true">\u2610</span> ${escaped(each)}</span>`).join(' ')}</div>` : ''}</div>`

function drawBlankTable({ caption, columns, rows, lines }: Extract<Block, { is: 'blank-table' }>): string {
  const row = `<tr class="l${lines}">${columns.map(() => '<td></td>').join('')}</tr>`
  return framed(caption, `${columnHeads(columns)}<tbody class="empty">${row.repeat(rows)}</tbody>`)
}

function columnHeads(columns: Column[]): string {
  const sum = columns.reduce((total, { share }) => total + share, 0)
  const widths = columns.map(({ share }) => `<col class="w${Math.round((100 * share) / sum)}">`).join('')
  const head = columns.map(({ heading }) => (heading.trim() === '' ? '<td></td>' : `<th scope="col">${escaped(heading)}</th>`)).join('')
  return `<colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead>`
}

function drawTable(caption: string | null, columns: Column[], rows: Row[]): string {
  return framed(caption, `${columnHeads(columns)}${rows.map((each) => drawRow(each, columns.length)).join('')}`)
}

/** A body of its own for each row, so that its detail stays with it on paper. */
function drawRow({ cells: [first = '', ...others], detail }: Row, columns: number): string {
  const span = detail ? ' rowspan="2"' : ''
  // An empty cell names no row.
  const name = wordsOf(first).trim() === '' ? `<td${span}></td>` : `<th scope="row"${span}>${drawText(first)}</th>`
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
const framed = (caption: string | null, rows: string): string =>
  `<div class="frame" tabindex="0" role="group" aria-label="${escaped(caption ?? 'Table')}"><table>${caption === null ? '' : `<caption>${escaped(caption)}</caption>`}${rows}</table></div>`
