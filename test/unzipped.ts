import { inflateRawSync } from 'node:zlib'

/** The parts of a DOCX by name: local headers are skipped, the central directory tells. */
export function unzipped(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file)
  const parts = new Map<string, string>()
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment, local] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ]
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(start, start + size)
    const stored = bytes.readUInt16LE(at + 10) === 0
    parts.set(bytes.toString('utf8', at + 46, at + 46 + name), (stored ? content : inflateRawSync(content)).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return parts
}

/** Where a part is not well-formed XML 1.0, or null: tags that close what they opened, no bare signs, no forbidden characters. */
export function xmlFault(xml: string): string | null {
  const open: string[] = []
  const rest = xml.replace(/^\uFEFF?<\?xml[^>]*\?>/, '')
  const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!(lt|gt|quot|apos|amp|#\d+|#x[0-9a-fA-F]+);)/.exec(rest)
  if (forbidden) return `a forbidden sign: ${rest.slice(Math.max(0, forbidden.index - 40), forbidden.index + 40)}`
  const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*"|\s+[\w:.-]+='[^'<]*')*)\s*(\/?)>/y
  for (let at = rest.indexOf('<'); at >= 0; at = rest.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at
    const found = tag.exec(rest)
    if (!found) return `no tag: ${rest.slice(at, at + 80)}`
    const [, closing, name = '', , empty] = found
    if (closing && open.pop() !== name) return `closed out of turn: ${rest.slice(at, at + 80)}`
    if (!closing && !empty) open.push(name)
  }
  return open.length ? `never closed: ${open.join(' ')}` : null
}
