/** The beginning of a text, ended at a word: "A patron got the receipt of another …". Shorter texts are themselves. */
export function excerptOf(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text
  const cut = text.slice(0, maxCharacters)
  const lastSpace = cut.search(/\s\S*$/)
  return `${(lastSpace > maxCharacters / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()} …`
}
