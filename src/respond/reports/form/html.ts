/** Text that is HTML already. Everything else that goes into `html` is words of somebody's and is escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[]

/** A template that escapes by default: whatever somebody typed is shown literally, in text and in attributes. */
export function html(parts: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(parts.map((part, at) => part.replace(/\n\s*/g, '\n') + show(values[at])).join(''))
}

function show(value: Part): string {
  if (value === undefined || value === null || value === false) return ''
  if (value instanceof Html) return value.text
  return typeof value === 'object' ? value.map(show).join('') : escape(String(value))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
