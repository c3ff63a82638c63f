import { guessableWords } from './guessable-words.ts'

/** So much must be left of a password once everything that is guessed first is taken away. */
const leastLeft = 5

/**
 * What is wrong with a password, in words for the person who chose it, or null. Length is asked for by the endpoint; this
 * is the list of refused passwords of NIST SP 800-63B-4 §3.1.1.2 and OWASP ASVS 5 §6.2.4 and §6.2.11, as a rule instead of
 * a file: well-known words, the words of this place and person (`about`), runs, repetitions and years are taken away, and
 * what is left must still be something. No kind of character is required or forbidden (§6.2.5).
 */
export function passwordProblem(password: string, about: string[]): string | null {
  const typed = password.normalize('NFKC').toLowerCase()
  if (isRepetition(typed)) return `This password repeats itself. ${advice}`
  if (whatIsLeft(typed, about).length < leastLeft) return `This password is among the first that are guessed. ${advice}`
  return null
}

const advice = 'Take three or four words that have nothing to do with each other, with you or with your work.'

/** One to six characters over and over: "abcabcabcabc". */
const isRepetition = (typed: string) => /^(.{1,6}?)\1+.{0,5}$/u.test(typed) && new Set(typed).size <= 6

function whatIsLeft(typed: string, about: string[]): string {
  const words = [...guessableWords, ...wordsOf(about)].sort((a, b) => b.length - a.length)
  const withoutWords = typed.replace(new RegExp(words.map(disguised).join('|'), 'gu'), ' ')
  return withoutRuns(withoutWords.replace(/(19|20)\d\d/g, ' ')).replace(/[^\p{L}\p{N}]/gu, '')
}

/** The words of names and addresses, each that is long enough to be worth guessing, and all of them run together. */
const wordsOf = (about: string[]) =>
  about.flatMap((said) => {
    const parts = said
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
    return [parts.join(''), ...parts].filter((word) => word.length >= 3)
  })

/** How letters are disguised. It does not help: guessing programs know it as well. */
const disguises: Record<string, string> = { a: '[a4@]', e: '[e3€]', g: '[g9]', i: '[i1!|]', l: '[l1!|]', o: '[o0]', s: '[s5$]', t: '[t7+]' }
const disguised = (word: string) => Array.from(word, (letter) => disguises[letter] ?? letter).join('')

/** Three or more characters that count up, count down or stay the same: "1234", "cba", "!!!". */
function withoutRuns(text: string): string {
  const letters = Array.from(text)
  const step = (at: number) => (letters[at + 1]?.codePointAt(0) ?? Number.NaN) - (letters[at]?.codePointAt(0) ?? Number.NaN)
  const inRun = (at: number) => Math.abs(step(at)) <= 1 && step(at) === step(at + 1)
  return letters.map((letter, at) => (inRun(at) || inRun(at - 1) || inRun(at - 2) ? ' ' : letter)).join('')
}
