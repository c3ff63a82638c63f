import type { ImportedField, Known } from './imported.ts'

/** `{{COMPANY_NAME}}`, `{{ org.name }}`, `{{{hotline}}}`: what templates everywhere put where something is to be filled in. */
export const variablePattern = /\{\{\{?[ \t]*([^{}\n]{0,200}?)[ \t]*\}\}\}?/g

/** What stands between the braces, told apart: a name, or an instruction to a program that is not ours (`#if`, `/each`, `> part`, `! note`). */
export type Braces = { is: 'variable'; name: string; rest: string | null } | { is: 'instruction'; words: string }

export function readBraces(inner: string): Braces {
  const bare = inner
    .replace(/^[-&~]|[-~]$/g, '')
    .replaceAll('\\_', '_')
    .trim()
  const [, name = '', rest = ''] = /^([\p{L}\p{N}_][\p{L}\p{N}_ .$@/-]*)(.*)$/su.exec(bare) ?? []
  const isName = keyOf(name) !== '' && (rest.trim() === '' || rest.trim().startsWith('|'))
  return isName ? { is: 'variable', name: name.trim(), rest: rest.trim() || null } : { is: 'instruction', words: bare }
}

/** `COMPANY_NAME`, `companyName` and `company.name` are all `company-name`. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')

/** Read aloud as letters. What has no vowel is one of them anyway. */
const shortForms = new Set(
  'aar ad api ciso dr edr eoc fbi hr ic id imt ip irt isac it mfa pii pio poc pr siem sla sme soc uri url usb'.split(' '),
)

/** `INCIDENT_COMMANDER_PAGER_URL` is “Incident commander pager URL”. */
export function labelOf(name: string): string {
  const words = keyOf(name)
    .split('-')
    .map((word) => (shortForms.has(word) || (/^[a-z]{2,5}$/.test(word) && !/[aeiouy]/.test(word)) ? word.toUpperCase() : word))
    .join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The fields that a document asks for, each once, in the order in which they were met. */
export class Fields {
  private readonly found = new Map<string, ImportedField>()
  private readonly known: Map<string, string>
  private readonly byLabel: Map<string, string>

  constructor(known: Known['fields']) {
    this.known = new Map(known.map(({ key, label }) => [key, label]))
    this.byLabel = new Map(known.map(({ key, label }) => [label, key]))
  }

  /** The key by which a variable is printed from now on. */
  take(name: string, given: { help?: string | null; value?: string | null } = {}): string {
    const key = keyOf(name)
    const before = this.found.get(key)
    const { help = before?.help ?? null, value = before?.value ?? null } = given
    this.found.set(key, { key, label: this.known.get(key) ?? labelOf(name), help, value })
    return key
  }

  /** Muster prints `[Incident hotline]` where a field is not filled in. */
  byPrintedLabel(label: string): string | null {
    const key = this.byLabel.get(label) ?? null
    if (key && !this.found.has(key)) this.found.set(key, { key, label, help: null, value: null })
    return key
  }

  list(): ImportedField[] {
    return [...this.found.values()]
  }
}
