import type { ContactMethod } from './person.ts'

/** Tapping it calls, writes a text or a mail. Null where a browser cannot help. */
export function contactLink({ kind, value }: Pick<ContactMethod, 'kind' | 'value'>): string | null {
  if (kind === 'mail') return `mailto:${encodeURIComponent(value).replaceAll('%40', '@')}`
  if (kind === 'other') return null
  // "555-0110 ext. 12": the extension is dialled after a pause.
  const [number = '', extension] = value.split(/\s*(?:extension|ext\.?|x)\s*/i)
  const digits = number.replace(/[^\d+]/g, '')
  if (!digits) return null
  return kind === 'text' ? `sms:${digits}` : `tel:${digits}${extension ? `,${extension.replace(/\D/g, '')}` : ''}`
}
