/** One element of an XML document. Names carry the prefix by which we know their namespace, whatever the file calls it. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] }
export type XmlNode = XmlElement | string

/** The file is no XML that we read. `offset` counts characters from the beginning. */
export class XmlBroken extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Deeper than any program writes: each level costs the reader a step down. */
const depthAtMost = 256
/** A book of a thousand pages has some 500,000. */
const elementsAtMost = 1_500_000

/**
 * Reads XML as Word writes it: no document type, so there are no entities but the five of XML itself, and nothing that
 * a file could make grow (XML 1.0, 4.6). `prefixes` gives namespaces the names we call them by.
 */
export function parseXml(source: string, prefixes: Record<string, string>): XmlElement {
  return new XmlReader(source, prefixes).read()
}

type Scope = Record<string, string>

class XmlReader {
  private readonly source: string
  private readonly prefixes: Record<string, string>
  private readonly root: XmlElement = { name: '', attributes: {}, children: [] }
  private readonly open: { element: XmlElement; scope: Scope; tag: string }[]
  private at = 0
  private elements = 0

  constructor(source: string, prefixes: Record<string, string>) {
    this.source = source
    this.prefixes = prefixes
    this.open = [{ element: this.root, scope: { xml: 'xml' }, tag: '' }]
  }

  read(): XmlElement {
    while (this.at < this.source.length) {
      const next = this.source.indexOf('<', this.at)
      this.text(this.source.slice(this.at, next < 0 ? undefined : next))
      if (next < 0) break
      this.at = next
      this.markup()
    }
    const [element] = this.root.children
    if (this.open.length > 1) throw this.broken(`<${this.open.at(-1)?.tag}> is never closed.`)
    if (!element || typeof element === 'string') throw this.broken('There is no element in it.')
    return element
  }

  private markup(): void {
    const { source, at } = this
    if (source.startsWith('<!--', at)) this.at = this.past('-->')
    else if (source.startsWith('<![CDATA[', at)) this.characterData()
    else if (source.startsWith('<?', at)) this.at = this.past('?>')
    else if (source.startsWith('<!', at)) throw this.broken('It declares a document type, which no document needs and which can do harm.')
    else if (source.startsWith('</', at)) this.endTag()
    else this.startTag()
  }

  private characterData(): void {
    const end = this.past(']]>')
    this.add(this.source.slice(this.at + '<![CDATA['.length, end - ']]>'.length))
    this.at = end
  }

  private endTag(): void {
    const end = this.past('>')
    const tag = this.source.slice(this.at + 2, end - 1).trimEnd()
    if (this.open.length < 2 || this.open.at(-1)?.tag !== tag) throw this.broken(`</${tag}> closes what is not open.`)
    this.open.pop()
    this.at = end
  }

  private startTag(): void {
    startPattern.lastIndex = this.at
    const found = startPattern.exec(this.source)
    if (!found) throw this.broken('A tag is not written as it should be.')
    const [all, tag = '', written = '', closed] = found
    if ((this.elements += 1) > elementsAtMost) throw this.broken('It has more elements than any document needs.')
    if (this.open.length > depthAtMost) throw this.broken('Its elements are nested too deep.')
    const given = this.attributesIn(written)
    const scope = scopeWith(given, this.open.at(-1)?.scope ?? {})
    const element = { name: this.nameOf(tag, scope, ''), attributes: this.named(given, scope), children: [] }
    if (this.open.length === 1 && this.root.children.some((child) => typeof child !== 'string')) throw this.broken('It has two roots.')
    this.open.at(-1)?.element.children.push(element)
    if (!closed) this.open.push({ element, scope, tag })
    this.at += all.length
  }

  private attributesIn(written: string): [string, string][] {
    return [...written.matchAll(attributePattern)].map(([, name = '', double, single]) => [name, this.decoded(double ?? single ?? '')])
  }

  private named(given: [string, string][], scope: Scope): Record<string, string> {
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>
    for (const [name, value] of given) if (!name.startsWith('xmlns')) attributes[this.nameOf(name, scope, null)] = value
    return attributes
  }

  /** An attribute without a prefix has no namespace (Namespaces in XML, 6.2). */
  private nameOf(written: string, scope: Scope, standard: string | null): string {
    const colon = written.indexOf(':')
    if (colon < 0 && standard === null) return written
    const uri = scope[colon < 0 ? '' : written.slice(0, colon)]
    const prefix = uri === undefined ? (colon < 0 ? '' : '?') : (this.prefixes[uri] ?? '?')
    return `${prefix}:${written.slice(colon + 1)}`
  }

  private text(words: string): void {
    if (words !== '') this.add(this.decoded(words))
  }

  private add(words: string): void {
    if (this.open.length > 1) this.open.at(-1)?.element.children.push(words)
    else if (words.replace(/\uFEFF/g, '').trim() !== '') throw this.broken('There are words outside of any element.')
  }

  private decoded(words: string): string {
    if (!words.includes('&')) return words
    return words.replace(/&([^;]{0,12};?)/g, (all, name: string) => {
      const letter = letterOf(name)
      if (letter === null) throw this.broken(`“${all}” is no letter that XML knows.`)
      return letter
    })
  }

  private past(end: string): number {
    const found = this.source.indexOf(end, this.at)
    if (found < 0) throw this.broken(`It ends before “${end}”.`)
    return found + end.length
  }

  private broken(message: string): XmlBroken {
    return new XmlBroken(message, this.at)
  }
}

const startPattern = /<([^\s<>/="'&!?]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attributePattern = /([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g

function scopeWith(given: [string, string][], scope: Scope): Scope {
  const declared = given.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return scope
  return { ...scope, ...Object.fromEntries(declared.map(([name, uri]) => [name === 'xmlns' ? '' : name.slice(6), uri])) }
}

const letters: Record<string, string> = { 'amp;': '&', 'lt;': '<', 'gt;': '>', 'quot;': '"', 'apos;': "'" }

function letterOf(name: string): string | null {
  const number = /^#(?:x([0-9a-f]+)|(\d+));$/i.exec(name)
  if (!number) return letters[name] ?? null
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2])
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'
export const elementsOf = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement)

/** The first child of this name, or the one below it, and so on down the path. */
export function within(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && elementsOf(at).find((child) => child.name === name), parent)
}

/** Every element below of one of these names, in order; not those within such an element. */
export function descendants(parent: XmlElement, names: readonly string[]): XmlElement[] {
  return elementsOf(parent).flatMap((child) => (names.includes(child.name) ? [child] : descendants(child, names)))
}
