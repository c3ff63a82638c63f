import { runsOf, type Run, type Text } from './document.ts'

const tags = {
  plain: ['', ''],
  strong: ['<strong>', '</strong>'],
  quiet: ['<span class="quiet">', '</span>'],
  code: ['<code>', '</code>'],
} as const

export const drawText = (text: Text): string => runsOf(text).map(drawRun).join('')

function drawRun(run: Run): string {
  const wrappings: [open: string, close: string][] = [
    [...tags[run.as]],
    ...(run.italic ? [wrapped('em')] : []),
    ...(run.struck ? [wrapped('s')] : []),
    ...(run.raised ? [wrapped('sup')] : []),
    ...(run.tint ? [[`<span class="${run.tint}">`, '</span>'] as [string, string]] : []),
    ...(run.link ? [[`<a href="${escaped(run.link)}" rel="noreferrer">`, '</a>'] as [string, string]] : []),
  ]
  return wrappings.reduce((inner, [open, close]) => `${open}${inner}${close}`, escaped(run.text))
}

const wrapped = (tag: string): [string, string] => [`<${tag}>`, `</${tag}>`]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
