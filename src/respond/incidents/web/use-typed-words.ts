import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

const pauseMs = 300

/** What stands in a search box, told to the list when the typing pauses. */
export function useTypedWords(words: string | undefined, onWords: (words: string | undefined) => void) {
  const [typed, setTyped] = useState(words ?? '')
  const [seen, setSeen] = useState(words)
  const tell = useDebouncedCallback(onWords, pauseMs)
  if (seen !== words) {
    setSeen(words)
    // Cleared from outside. Otherwise the address follows the box, never the box the address while somebody types.
    if (words === undefined) setTyped('')
  }
  const type = (text: string) => {
    setTyped(text)
    tell(text.trim() || undefined)
  }
  return { typed, type }
}
