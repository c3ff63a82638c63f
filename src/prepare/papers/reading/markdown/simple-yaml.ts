/** A value that somebody gave, and the remark that stood above it, which says what belongs there. */
export type Given = { value: string; help: string | null; line: number }

/** `strange`: lines that are beyond these few rules, to be listed. */
export type Values = { values: Map<string, Given>; strange: { line: number; words: string }[] }

/**
 * As much of YAML as lists of values use: `KEY: value`, quotes, remarks, values over several lines (`|` and `>`), lists,
 * and values below others, whose names are joined by a dot. Anchors, tags and flow mappings are none of it.
 */
export function readYaml(source: string): Values {
  const found: Values = { values: new Map(), strange: [] }
  const lines = source.split('\n')
  let remarks: string[] = []
  const above: { indent: number; name: string }[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const remark = /^\s*#\s?(.*)$/.exec(line)
    if (remark) remarks.push(remark[1] ?? '')
    else if (line.trim() === '') remarks = []
    else if (!/^(---|\.\.\.)\s*$/.test(line)) {
      at = readEntry(lines, at, { found, above, help: remarks.join(' ').trim() || null })
      remarks = []
    }
  }
  return found
}

type State = { found: Values; above: { indent: number; name: string }[]; help: string | null }

/** Answers the last line that belongs to the entry. */
function readEntry(lines: string[], at: number, { found, above, help }: State): number {
  const line = lines[at] ?? ''
  const entry = /^(\s*)(?:"([^"]+)"|'([^']+)'|([^\s"'#:{}[\],&*!|>%@`-][^:#{}[\],]*?))\s*:(?:\s+(.*))?$/.exec(line)
  if (!entry) return (void found.strange.push({ line: at + 1, words: line.trim() }), at)
  const [, space = '', double, single, bare] = entry
  while ((above.at(-1)?.indent ?? -1) >= space.length) above.pop()
  const name = [...above.map((each) => each.name), double ?? single ?? bare ?? ''].join('.')
  const written = entry[5]?.trim() ?? ''
  const folded = /^([|>])[-+\d]*\s*(?:#.*)?$/.exec(written)
  if (folded) return readBlock(lines, at, { name, join: folded[1] === '|' ? '\n' : ' ', indent: space.length, found, help })
  if (written === '' || written.startsWith('#'))
    return readBelow(lines, at, { name, own: double ?? single ?? bare ?? '', indent: space.length, found, above, help })
  found.values.set(name, { value: unquoted(written), help, line: at + 1 })
  return at
}

type Block = { name: string; join: string; indent: number; found: Values; help: string | null }

function readBlock(lines: string[], at: number, { name, join, indent, found, help }: Block): number {
  let end = at + 1
  while (end < lines.length && ((lines[end] ?? '').trim() === '' || indentOf(lines[end] ?? '') > indent)) end += 1
  const value = lines
    .slice(at + 1, end)
    .map((each) => each.trim())
    .join(join)
    .trim()
  found.values.set(name, { value, help, line: at + 1 })
  return end - 1
}

type Below = { name: string; own: string; indent: number; found: Values; above: State['above']; help: string | null }

/** A list of words, or values below this name, or nothing. */
function readBelow(lines: string[], at: number, { name, own, indent, found, above, help }: Below): number {
  let end = at + 1
  while (/^\s*- +\S/.test(lines[end] ?? '') && !/^\s*- +[\w-]+:\s/.test(lines[end] ?? '')) end += 1
  const items = lines.slice(at + 1, end).map((each) => unquoted(each.trim().slice(1).trim()))
  if (items.length > 0) found.values.set(name, { value: items.join(', '), help, line: at + 1 })
  else if (indentOf(lines[at + 1] ?? '') > indent) above.push({ indent, name: own })
  else found.values.set(name, { value: '', help, line: at + 1 })
  return end - 1
}

const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0

function unquoted(written: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(written)
  if (double) return (double[1] ?? '').replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')
  const single = /^'((?:[^']|'')*)'\s*(?:#.*)?$/.exec(written)
  if (single) return (single[1] ?? '').replaceAll("''", "'")
  const bare = written.replace(/\s+#.*$/, '').trim()
  return bare === '~' || bare === 'null' ? '' : bare
}

/** The same from JSON, lists of words joined. Throws a SyntaxError when it is none. */
export function readJsonValues(source: string): Values {
  const values = new Map<string, Given>()
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
      values.set(name, { value: value.join(', '), help: null, line: 1 })
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walk(each, name ? `${name}.${key}` : key)
    else values.set(name, { value: value === null ? '' : String(value), help: null, line: 1 })
  }
  walk(JSON.parse(source), '')
  return { values, strange: [] }
}
