import type { PaperVersion } from './paper-facts.ts'

export const paperFormats = ['pdf', 'docx', 'html', 'zip'] as const
export type PaperFormat = (typeof paperFormats)[number]

export const mediaTypes: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
}

/** "Juniper Valley – Incident response plan 1.0.pdf": what it is can be read in any folder. */
export function paperName(organisation: string, title: string, ending: string): string {
  return `${fileWords(`${organisation} – ${title}`)}.${ending}`
}

export const versionName = ({ title, number, status }: Pick<PaperVersion, 'title' | 'number' | 'status'>): string =>
  `${title} ${number}${nameOfState[status] ?? ''}`

const nameOfState: Partial<Record<PaperVersion['status'], string>> = { draft: ' draft', withdrawn: ' withdrawn', 'in-review': ' in review' }

/** Without the characters that Windows, macOS or a memory stick refuse in a name; at most 120 of them. */
export const fileWords = (words: string): string =>
  words
    .toWellFormed()
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[\s.]+|[\s.]+$/g, '') || 'Paper'
