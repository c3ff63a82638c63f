/**
 * What no font of this machine can draw (Chinese or a smiley on a bare server) is shown by its number, as ⟨U+738B⟩:
 * PDF/UA refuses an empty box in its place, and a name must not get lost. Only non-Latin letters are ever replaced.
 */
export const numberedLetters = (cluster: string): string =>
  Array.from(cluster, (letter) => (letter > '\u024F' ? `⟨U+${hex(letter)}⟩` : letter)).join('')

export const lettersNote =
  'A sign such as ⟨U+738B⟩ stands for a letter that the computer this was drawn on has no font for. The Word and web versions show it.'

const hex = (letter: string) => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

/** The letters that Typst refused, as its complaint quotes them: "the text `王` could not be displayed", "the disallowed codepoint `…`". */
export function missingLetters(complaint: string): string[] {
  const quoted = Array.from(
    complaint.matchAll(/the (?:text|text contains the disallowed codepoint) `\\?"(.*?)\\?"`/g),
    ([, text]) => text ?? '',
  )
  const letters = quoted.map((text) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
  // The longest first, so that a letter with its accents is replaced as a whole.
  return [...new Set(letters)].filter((text) => numberedLetters(text) !== text).sort((a, b) => b.length - a.length)
}
