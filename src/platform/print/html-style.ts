import { runningWords, type Block, type PrintDocument, type Section } from './document.ts'
import { chips, templateInks, tints } from './palette.ts'

/** The style sheet of a document in HTML: light and dark on the screen, always light on paper. */
export const documentStyle = (document: PrintDocument): string =>
  [base, tones(), templates(), measures(document.sections), onPaper, pageBox(document)].join('\n')

const base = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1a1d21;--faded:#566069;--accent:#1d3c63;--line:#c9cfd6;--shade:#eef2f7;--alarm:#a61e1e}
@media screen and (prefers-color-scheme:dark){:root{--ground:#15181c;--ink:#e6e9ec;--faded:#a7b0b9;--accent:#a5c8f0;--line:#3d444c;--shade:#22282f;--alarm:#ffa8a8}}
*{box-sizing:border-box}
body{margin:0 auto;padding:0 1.25rem 3rem;max-width:52rem;font:1rem/1.5 "Source Sans 3","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;background:var(--ground);color:var(--ink);overflow-wrap:anywhere}
.marks{position:sticky;top:0;padding:.6rem 0;background:var(--ground);border-bottom:1px solid var(--line);text-align:right}
.back{float:left;font-size:.9rem;text-decoration:none}
.mark{display:inline-block;padding:.1rem .5rem;border-radius:3px;font-size:.8rem;font-weight:700}
h1,h2,h3,h4{line-height:1.2;scroll-margin-top:3.5rem}
h1{margin:.2rem 0 .4rem;font-size:2rem;color:var(--accent)}
h2{margin:2.6rem 0 .8rem;font-size:1.4rem;color:var(--accent)}
h3{margin:1.8rem 0 .6rem;font-size:1.1rem}
.number{display:inline-block;min-width:2.2rem}
header{padding-top:1.5rem}
header p{margin:.3rem 0}
.kind{font-size:1.1rem;color:var(--faded)}
.quiet,dt,caption,footer,.small{color:var(--faded)}
.small,caption,footer{font-size:.875rem}
p,dd,li,td,th,blockquote{white-space:pre-wrap}
dl{margin:1rem 0}
dl div{display:grid;grid-template-columns:minmax(8rem,27%) 1fr;gap:1rem;padding:.15rem 0}
dd{margin:0}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{padding-left:2.5rem;font-size:.95rem}
.age{font-weight:600}
.age.old{color:var(--alarm)}
nav li{padding:.15rem 0;white-space:normal}
a{color:var(--accent)}
nav a{text-decoration:none}
nav a:hover,nav a:focus-visible{text-decoration:underline}
.frame{overflow-x:auto;margin:1rem 0 1.5rem}
table{width:100%;min-width:34rem;table-layout:fixed;border-collapse:collapse;font-size:.94rem}
caption{padding:0 0 .4rem;text-align:left}
th,td{padding:.35rem .5rem;text-align:left;vertical-align:top;font-weight:400}
thead th{background:var(--shade);color:var(--accent);font-weight:600}
tbody{border-bottom:1px solid var(--line)}
.detail td{padding-top:0}
.day th{padding-top:.9rem;font-weight:600}
.day tr{border-bottom:1px solid var(--line)}
.notice{padding:.7rem .9rem;border-left:4px solid}
blockquote{margin:1rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--line)}
code{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.8em}
.subheading{margin:1.4rem 0 .5rem;font-weight:700}
.tinted{margin:1rem 0;padding:.6rem .9rem;border-left:4px solid}
.tinted .label{margin:0;font-size:.8rem;font-weight:700}
li{margin:.25rem 0}
li>p,li>ul,li>ol{margin:.3rem 0}
.box{list-style:none}
.box>[role=img]{display:inline-block;width:1.4rem;margin-left:-1.4rem}
pre{overflow-x:auto;padding:.6rem .8rem;background:var(--shade)}
hr{border:0;border-top:1px solid var(--line)}
.blanks{margin:1rem 0}
.blank-row{display:flex;gap:.25rem;margin-bottom:.25rem}
.blank{flex:1 1 0;padding:.25rem .4rem;border:1px solid var(--faded);min-width:0}
.blank-label{font-size:.85rem;font-weight:600}
.choice{display:inline-block;margin-right:1rem}
.empty td{border:1px solid var(--faded)}
footer{margin-top:3rem;padding-top:.6rem;border-top:1px solid var(--line)}
@media screen and (min-width:44rem){nav ol ol{columns:2}}
@media screen and (max-width:36rem){dl div{grid-template-columns:1fr;gap:0;padding:.3rem 0}}`

/** A notice keeps its light ground and dark letters in the dark too, so that its colour means the same. */
const tones = (): string =>
  Object.entries(chips)
    .map(([tone, { ink, ground }]) => `.mark.${tone}{background:#${ground};color:#${ink};border:1px solid #${ink}}`)
    .concat(
      Object.entries(tints).map(
        ([tone, { ink, ground, bar }]) => `.notice.${tone}{background:#${ground};color:#${ink};border-color:#${bar}}`,
      ),
    )
    .join('\n')

const templates = (): string =>
  Object.entries(templateInks)
    .map(
      ([tint, { ink, ground, dark, darkGround }]) =>
        `.${tint}{color:#${ink}}.tinted.${tint}{background:#${ground};border-color:#${ink}}
@media screen and (prefers-color-scheme:dark){.${tint}{color:#${dark}}.tinted.${tint}{background:#${darkGround};border-color:#${dark}}}`,
    )
    .join('\n')

/** The policy forbids style attributes, so every width and height in use is a class. */
function measures(sections: Section[]): string {
  const [widths, shares, heights] = [new Set([14, 64, 22]), new Set<number>(), new Set<number>()]
  const look = (block: Block): void => {
    if (block.is === 'table' || block.is === 'blank-table') {
      const sum = block.columns.reduce((total, { share }) => total + share, 0)
      for (const { share } of block.columns) widths.add(Math.round((100 * share) / sum))
    }
    if (block.is === 'blank-table') heights.add(block.lines)
    for (const { share, lines } of block.is === 'blanks' ? block.rows.flat() : []) {
      shares.add(Math.round(share))
      heights.add(lines)
    }
    if (block.is === 'tinted' || block.is === 'quotation') block.blocks.forEach(look)
    if (block.is === 'items') block.items.forEach((item) => item.blocks.forEach(look))
  }
  const walk = (section: Section): void => (section.blocks.forEach(look), section.sections.forEach(walk))
  sections.forEach(walk)
  return [
    ...[...widths].map((percent) => `.w${percent}{width:${percent}%}`),
    ...[...shares].map((share) => `.s${share}{flex-grow:${share}}`),
    // Three quarters of a centimetre for a line of handwriting, below the label.
    ...[...heights].map(
      (lines) => `.l${lines}{min-height:${(lines * 0.75 + 0.6).toFixed(2)}cm}tr.l${lines} td{height:${(lines * 0.75).toFixed(2)}cm}`,
    ),
  ].join('')
}

const onPaper = `
@media print{
body{max-width:none;padding:0;font-size:10pt;line-height:1.38}
header{padding-top:.6rem}
h1{font-size:20pt}
h2{font-size:14pt;margin-top:1.8rem}
h3{font-size:11.5pt}
table,caption,.small,footer{font-size:9pt}
nav h2{margin-top:1.2rem}
nav li{padding:0}
dl div{padding:.05rem 0}
.marks{position:static}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1,h2,h3,h4,h5,.subheading,caption,dt{break-after:avoid}
main:not(.sheet),.new-page{break-before:page}
.back{display:none}
nav ol ol{columns:2;font-size:9pt}
thead+tbody{break-before:avoid}
.new-page>h2,.new-page>h3{margin-top:0}
li{margin:.1rem 0}
tr,.notice,dl div,.blank-row{break-inside:avoid}
.tinted{break-inside:auto}
tbody:not(.day){break-inside:avoid}
.frame{overflow:visible}
table{min-width:0}
a{color:inherit;text-decoration:none}
}`

/** Number and marks at the head of every printed page, the page number at its foot. */
function pageBox(document: PrintDocument): string {
  const { organisation, marks } = document
  const small = 'font:9pt "Source Sans 3","Segoe UI",system-ui,sans-serif;color:#566069'
  return `@page{size:letter;margin:24mm 22mm 22mm;
@top-left{content:${quoted(runningWords(document))};${small}}
@top-right{content:${quoted(marks.map(({ text }) => text).join(' · '))};${small};font-weight:700;color:#000}
@bottom-left{content:${quoted(document.contents === undefined ? organisation : document.footer)};${small}}
@bottom-right{content:"Page " counter(page) " of " counter(pages);${small}}}`
}

/** Anything but letters, digits and spaces goes in by number, so that no text can end the string, the rule or the style element. */
const quoted = (text: string): string => `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
