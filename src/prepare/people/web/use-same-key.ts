import { useRef } from 'react'
import { newKey } from '../../../web/new-key.ts'

/** One idempotency key for one content: sent again after a lost answer it makes nothing twice, corrected it counts as new. */
export function useSameKey() {
  const last = useRef({ content: '', key: '' })
  return (body: unknown): string => {
    const content = JSON.stringify(body)
    if (last.current.content !== content) last.current = { content, key: newKey() }
    return last.current.key
  }
}
