/** What a file is, by its name. */
export const isMarkdown = (path: string): boolean => /\.(md|markdown|mdown|mkd)$/i.test(path)
export const isValues = (path: string): boolean => /\.(ya?ml|json)$/i.test(path)
export const isPicture = (path: string): boolean => /\.(png|jpe?g|gif|svg|webp|bmp|tiff?|ico)$/i.test(path)
export const isReadme = (path: string): boolean => /(^|\/)readme\.[a-z]+$/i.test(path)
/** A list of the other files, not a text of its own. */
export const isListing = (path: string): boolean => /(^|\/)(summary|_sidebar|_toc|nav)\.(md|markdown)$/i.test(path)
export const isPlaybook = (path: string): boolean =>
  /(^|\/)(playbooks?|runbooks?)\//i.test(path) || /(^|\/)(playbook|runbook)[-_ ]/i.test(path)

/** What the machine put there. */
export const isNoise = (path: string): boolean =>
  path.split('/').some((step) => step.startsWith('.') || step === '__MACOSX' || /^(thumbs\.db|desktop\.ini)$/i.test(step))

/** `playbook-03-lost_device.md` → “Playbook 03 lost device”. */
export function titleOfFile(path: string): string {
  const words = (path.split('/').at(-1) ?? path)
    .replace(/\.[a-z]+$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Archives of repositories hold one folder, in which everything stands. */
export function withoutTopFolder<Value>(files: ReadonlyMap<string, Value>): Map<string, Value> {
  const paths = [...files.keys()].filter((path) => !isNoise(path))
  const top = paths[0]?.includes('/') ? `${paths[0].split('/')[0]}/` : ''
  const strip = top !== '' && paths.every((path) => path.startsWith(top))
  const named = paths.map((path): [string, Value] => [strip ? path.slice(top.length) : path, files.get(path) as Value])
  return strip && named.every(([path]) => path.includes('/')) ? withoutTopFolder(new Map(named)) : new Map(named)
}

/**
 * The order of a reader: numbers that the files give themselves, then where an index or the README first names them or their
 * folder, then by name; a folder's own index before what stands in it. The README itself is about the folder and comes last.
 */
export function inReadingOrder(paths: string[], texts: (path: string) => string, weightOf: (path: string) => number | null): string[] {
  const indexes = [...paths.filter(isListing), 'mkdocs.yml', 'index.md', ...paths.filter((path) => isReadme(path) && !path.includes('/'))]
  const index = indexes.map(texts).join('\n')
  const ranks = new Map(paths.map((path) => [path, [isReadme(path) ? 1 : 0, weightOf(path) ?? Infinity, mentioned(path, index)]]))
  return paths.toSorted((a, b) => {
    const [one, other] = [ranks.get(a) ?? [], ranks.get(b) ?? []]
    const at = one.findIndex((rank, place) => rank !== other[place])
    return at >= 0 ? (one[at] ?? 0) - (other[at] ?? 0) || 0 : byName(a, b)
  })
}

/** By its name, as an address without its ending, or by its folder. */
function mentioned(path: string, index: string): number {
  const bare = path.replace(/\.[a-z]+$/i, '')
  const folder = path.includes('/') ? [path.replace(/[^/]*$/, '')] : []
  const places = [path, `](${bare})`, `](${bare}/)`, ...folder].map((words) => index.indexOf(words))
  return places.find((place) => place >= 0) ?? Infinity
}

function byName(a: string, b: string): number {
  const [one, other] = [a, b].map((path) => path.replace(/(^|\/)(index|_index)(\.[a-z]+)$/i, '$1\u0000$3'))
  return (one as string).localeCompare(other as string, 'en', { numeric: true, sensitivity: 'base' })
}
