export type Texts = Record<string, string>

/** What comes out of two changes to one thing that began as `base`. */
export type Merged<Fields extends Texts> = {
  /** Each field as the one who changed it has it; where both did, yours. */
  fields: Fields
  /** Where both changed the same field to something else: a person must choose. */
  clashing: (keyof Fields & string)[]
}

export function mergeTexts<Fields extends Texts>(base: Fields, yours: Fields, theirs: Fields): Merged<Fields> {
  const names = Object.keys(yours) as (keyof Fields & string)[]
  const clashing = names.filter((name) => yours[name] !== theirs[name] && yours[name] !== base[name] && theirs[name] !== base[name])
  const merged = names.map((name) => [name, yours[name] === base[name] ? theirs[name] : yours[name]])
  return { fields: Object.fromEntries(merged) as Fields, clashing }
}
