const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Two people changed the same thing, both beginning with `base`. What only one of them touched is taken from that one;
 * `clashing` names the fields that both changed to something different, in which `merged` has yours.
 */
export function mergeFields<Fields extends object>(base: Fields, yours: Fields, theirs: Fields) {
  const names = Object.keys(yours) as (keyof Fields & string)[]
  const merged = { ...theirs }
  for (const name of names) if (!same(yours[name], base[name])) merged[name] = yours[name]
  const clashing = names.filter(
    (name) => !same(yours[name], base[name]) && !same(theirs[name], base[name]) && !same(yours[name], theirs[name]),
  )
  return { merged, clashing }
}
