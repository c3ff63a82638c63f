/**
 * The words of a report that tell it from others: long ones, repeated ones, ones with digits in them, and not those
 * that stand in every report. Endings and stop words are the search engine's business.
 */
export function tellingWords(...texts: (string | null)[]): string[] {
  const words = texts
    .filter((each) => each !== null)
    .join('\n')
    .slice(0, 20_000)
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]{2,40}/gu)
  const counts = new Map<string, number>()
  for (const word of words ?? []) if (tells(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weighed = [...counts].map(([word, count]) => ({ word, weight: weightOf(word, count) }))
  return weighed
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, 12)
    .map(({ word }) => word)
}

/** Shorter words are mostly those that every sentence has. */
const tells = (word: string): boolean => (word.length > 3 || /\d/.test(word)) && !everyReport.has(word)

const weightOf = (word: string, count: number): number => Math.min(word.length, 12) + (/\d/.test(word) ? 4 : 0) + 2 * Math.min(count - 1, 3)

const everyReport = new Set(
  `about account again already also another anybody anything asked because been before behind came cannot clicked colleague computer computers
  could department desk does doing done email emails everybody everything found happened hello help here immediately information into just
  know library like little looks mail mails maybe message minute minutes morning myself noticed office opened person phone please problem
  really received report right said says screen seems sent showed shows since some somebody someone something staff still strange suddenly
  thanks that their them then there they thing think this today told tried trying using wanted weird were what when where which while window
  with work working would wrong yesterday your`.split(/\s+/),
)
