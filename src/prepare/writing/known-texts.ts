import { textFacts, type TextFacts } from '../plan/text/text-facts.ts'

/**
 * What texts hold, each read once: reading 60 pages takes some 400 ms, and hardly any of them change between two looks at
 * a draft. The text itself is the key, so nothing can be out of date.
 */
const known = new Map<string, TextFacts>()

/** Some hundred drafts of 30 sections, or 16 MB of text. */
const textsAtMost = 4000
const lettersAtMost = 8_000_000
let letters = 0

export function factsOfText(body: string): TextFacts {
  const found = known.get(body)
  if (found) known.delete(body)
  else letters += body.length
  const facts = found ?? textFacts(body)
  known.set(body, facts)
  forgetOldest()
  return facts
}

/** A map keeps the order of insertion, so the first one is the one that nobody asked for the longest. */
function forgetOldest(): void {
  for (const body of known.keys()) {
    if (known.size <= textsAtMost && letters <= lettersAtMost) return
    known.delete(body)
    letters -= body.length
  }
}
