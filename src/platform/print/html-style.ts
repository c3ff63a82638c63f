import type { PrintDocument, Section } from './document.ts'
import { chips, tints } from './palette.ts'

/** The style sheet of a document in HTML: light and dark on the screen, always light on paper. */
export const documentStyle = (document: PrintDocument): string =>
  [base, tones(), widths(document.sections), onPaper, pageBox(document)].join('\n')

const base = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1a1d21;--faded:#566069;--accent:#1d3c63;--line:#c9cfd6;--shade:#eef2f7}
@media screen and (prefers-color-scheme:dark){:root{--ground:#15181c;--ink:#e6e9ec;--faded:#a7b0b9;--accent:#a5c8f0;--line:#3d444c;--shade:#22282f}}
*{box-sizing:border-box}
body{margin:0 auto;padding:0 1.25rem 3rem;max-width:52rem;font:1rem/1.5 "Source Sans 3","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;background:var(--ground);color:var(--ink);overflow-wrap:anywhere}
.marks{position:sticky;top:0;padding:.6rem 0;background:var(--ground);border-bottom:1px solid var(--line);text-align:right}
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
footer{margin-top:3rem;padding-top:.6rem;border-top:1px solid var(--line)}
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

/** The policy forbids style attributes, so every width in use is a class. */
function widths(sections: Section[]): string {
  const used = new Set([14, 64, 22])
  const look = (section: Section): void => {
    for (const block of section.blocks) {
      if (block.is !== 'table') continue
      const sum = block.columns.reduce((total, { share }) => total + share, 0)
      for (const { share } of block.columns) used.add(Math.round((100 * share) / sum))
    }
    section.sections.forEach(look)
  }
  sections.forEach(look)
  return [...used].map((percent) => `.w${percent}{width:${percent}%}`).join('')
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
h1,h2,h3,caption,dt{break-after:avoid}
main,.appendix{break-before:page}
tr,.notice,dl div{break-inside:avoid}
tbody:not(.day){break-inside:avoid}
.frame{overflow:visible}
table{min-width:0}
a{color:inherit;text-decoration:none}
}`

/** Number and marks at the head of every printed page, the page number at its foot. */
function pageBox({ number, kind, organisation, marks }: PrintDocument): string {
  const small = 'font:9pt "Source Sans 3","Segoe UI",system-ui,sans-serif;color:#566069'
  return `@page{size:letter;margin:24mm 22mm 22mm;
@top-left{content:${quoted(`${number} · ${kind}`)};${small}}
@top-right{content:${quoted(marks.map(({ text }) => text).join(' · '))};${small};font-weight:700;color:#000}
@bottom-left{content:${quoted(organisation)};${small}}
@bottom-right{content:"Page " counter(page) " of " counter(pages);${small}}}`
}

/** Anything but letters, digits and spaces goes in by number, so that no text can end the string, the rule or the style element. */
const quoted = (text: string): string => `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
