import { useEffect, useState } from 'react'

const pauseMs = 300

/** What stands in a search box, told to the list when the typing pauses. */
export function useTypedWords(words: string | undefined, onWords: (words: string | undefined) => void) {
  const [typed, type] = useState(words ?? '')
  useEffect(() => {
    const wanted = typed.trim() || undefined
    if (wanted === words) return
    const timer = setTimeout(() => onWords(wanted), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    // Cleared from outside. Otherwise the address follows the box, never the box the address while somebody types.
    if (words === undefined) type('')
  }, [words])
  return { typed, type }
}
