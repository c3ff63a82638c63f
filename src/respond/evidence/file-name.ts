/**
 * A file name as it may be shown and offered for saving: no folders, no control characters, no characters that turn
 * the reading direction around (which make "exe.pdf" of "fdp.exe"), at most 200 characters with the ending kept.
 */
export function plainFileName(given: string): string {
  const bare = given.toWellFormed().split(/[\\/]/).at(-1) ?? ''
  const visible = bare.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim()
  const name = visible.replace(/^\.+/, '') || 'file'
  if (name.length <= 200) return name
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? ''
  return name.slice(0, 200 - ending.length) + ending
}

/** Only names of types that cannot be tricked into headers; anything else is plain bytes. */
export function plainMediaType(given: string | undefined): string {
  const type = (given ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return /^[a-z]+\/[a-z0-9.+-]{1,80}$/.test(type) ? type : 'application/octet-stream'
}
