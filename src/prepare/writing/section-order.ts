import { Invalid } from '../../base/errors.ts'

/** The keys of sections with one of them, new or moved, behind another or at the beginning (null). */
export function orderWith(keys: string[], key: string, after: string | null): string[] {
  const others = keys.filter((each) => each !== key)
  if (after === null) return [key, ...others]
  const at = others.indexOf(after)
  if (at >= 0) return [...others.slice(0, at + 1), key, ...others.slice(at + 1)]
  const message = after === key ? 'A section cannot stand behind itself.' : 'The section it should stand behind is not there.'
  throw new Invalid([{ field: 'after', message: `${message} Choose another place.` }])
}
