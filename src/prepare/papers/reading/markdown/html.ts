import type { Note } from '../imported.ts'

/** Programs in a text, however they are written (OWASP, XSS filter evasion): a plan has none. */
export const isSafeHtml = (html: string): boolean =>
  !/<\s*\/?\s*(script|iframe|frame|object|embed|applet|meta|base|link|form|svg|math|template)\b/i.test(html) &&
  !/<[^>]*[\s/"']on[a-z]+\s*=/i.test(html) &&
  !/<[^>]*(javascript|vbscript|data)\s*:/i.test(html)

type Told = { text: string; notes: Note[] }

/** HTML without its tags: the words stay, remarks and pictures are noted, line breaks are breaks. */
export function tellHtml(html: string, { inTable, prefix }: { inTable: boolean; prefix: string }): Told {
  const notes: Note[] = []
  const say = (kind: Note['kind'], weight: Note['weight'], says: string, words: string) =>
    void notes.push({ kind, weight, says, words, near: null })
  const withoutRemarks = html.replace(/<!--([^]*?)-->/g, (_, remark: string) => {
    const words = remark.trim()
    if (/^(TODO|FIXME|TBD)(?![\w-])/.test(words))
      return inTable || prefix ? `:guidance[${bare(words)}]` : `:::guidance\n${bare(words)}\n:::`
    if (words && !/^\/?(toc|prettier-ignore|markdownlint)/i.test(words))
      say('html', 'left-out', 'A remark that nobody sees on the page was left out.', words)
    return ''
  })
  const names = new Set<string>()
  const text = withoutRemarks
    .replace(/<style\b[^]*?<\/style\s*>/gi, (all) => (say('html', 'left-out', 'Instructions about looks (CSS) were left out.', all), ''))
    .replace(/<br\s*\/?>[ \t]*(\n?)/gi, inTable ? ' ' : `\\\n${prefix}`)
    .replace(/<img\b([^>]*)>/gi, (_, attributes: string) => {
      const [alt, source] = ['alt', 'src'].map((name) => new RegExp(`${name}\\s*=\\s*["']([^"']*)`, 'i').exec(attributes)?.[1] ?? '')
      say('picture', 'left-out', 'A picture was left out.', [alt, source].filter(Boolean).join(', '))
      return alt ?? ''
    })
    .replace(/<\/?([a-z][a-z\d-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi, (_, name: string, attributes: string) => {
      const asks = attributes.match(/\{\{[^{}\n]+\}\}/g)
      if (!/^(a|br|p|div|span|hr)$/i.test(name) || /href/i.test(attributes))
        names.add(/href/i.test(attributes) ? `<a${attributes}>` : `<${name.toLowerCase()}>`)
      return asks ? ` (${asks.join(' ')})` : ''
    })
  if (names.size > 0) say('html', 'changed', 'HTML tags were left out; the words between them are there.', [...names].join(' '))
  return { text: text.trim() === '' ? '' : text, notes }
}

const bare = (words: string) => words.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&')
