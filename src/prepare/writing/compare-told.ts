import type { Piece } from './compare-words.ts'
import type { SettingsPartName } from './settings-part-names.ts'

/** One thing that is different. `about` is what it belongs to ("Severity 2"), `label` what of it; `text` tells all of it in one line. */
export type SettingsChange = {
  part: SettingsPartName | 'fields'
  /** The key of the playbook that it is in. */
  playbook: string | null
  what: 'added' | 'removed' | 'changed' | 'moved'
  about: string
  label: string | null
  from: string | null
  to: string | null
  /** Sentences that changed, word by word. */
  pieces: Piece[] | null
  /** What something new consists of. */
  details: { label: string; words: string }[]
  text: string
}

/** One change in one line, as the record keeps it: "Severity 2 acknowledge: 60 → 30 minutes". */
export function tellChange({ what, about, label, from, to, pieces }: Omit<SettingsChange, 'text' | 'part'>): string {
  if (what === 'moved') return `${subject(about, label, ': ')} moved ${to ?? ''}`
  if (what === 'added' || what === 'removed') return `${subject(about, label, ': ')} ${what}`
  const place = subject(about, label, about === 'Matrix' ? ': ' : /^Severity \d$/.test(about) ? ' ' : ', ')
  if (pieces && (from?.length ?? 0) + (to?.length ?? 0) > 120) return `${place}: ${reworded(pieces)}`
  return `${place}: ${pieces ? `${quoted(from)} → ${quoted(to)}` : oneUnit(from ?? 'nothing', to ?? 'nothing')}`
}

const subject = (about: string, label: string | null, joint: string) => [about, label].filter(Boolean).join(joint)
const quoted = (words: string | null) => (words && words !== 'nothing' ? `“${words}”` : 'nothing')

/** "60 minutes → 30 minutes" says minutes once. */
function oneUnit(from: string, to: string): string {
  const [, before = '', unit = ''] = /^([\d.,]+) (.+)$/.exec(from) ?? []
  const [, after = '', unitAfter = ''] = /^([\d.,]+) (.+)$/.exec(to) ?? []
  const plural = (word: string) => word.replace(/s$/, '')
  return unit && plural(unit) === plural(unitAfter) ? `${before} → ${after} ${unitAfter}` : `${from} → ${to}`
}

/** Of long words only what changed, the first three places of it. */
function reworded(pieces: Piece[]): string {
  const places: { gone: string; came: string }[] = []
  for (const [at, { is, words }] of pieces.entries()) {
    if (is === 'same') continue
    if (is === 'new' && pieces[at - 1]?.is === 'gone') places.at(-1)!.came = words
    else places.push(is === 'gone' ? { gone: words, came: '' } : { gone: '', came: words })
  }
  const told = places.slice(0, 3).map(({ gone, came }) => {
    if (!gone.trim()) return `${clipped(came)} added`
    return came.trim() ? `${clipped(gone)} → ${clipped(came)}` : `${clipped(gone)} left out`
  })
  return [...told, ...(places.length > 3 ? [`and ${places.length - 3} more places`] : [])].join('; ')
}

const clipped = (words: string) => (words.trim().length > 160 ? `“${words.trim().slice(0, 160).trimEnd()}…”` : `“${words.trim()}”`)
