/** For something that is not stored yet; the server makes its key from its name. */
export function newKey(items: readonly { key: string }[]): string {
  for (let count = 1; ; count++) {
    const key = `new-${count}`
    if (!items.some((each) => each.key === key)) return key
  }
}
