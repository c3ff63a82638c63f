import { useRef } from 'react'
import { newKey } from '../../../web/new-key.ts'

/**
 * One idempotency key for one content: after a lost answer the same thing sent again is not made twice,
 * while a corrected one counts as new.
 */
export function useSameKey() {
  const last = useRef({ content: '', key: '' })
  return (body: unknown): string => {
    const content = JSON.stringify(body)
    if (last.current.content !== content) last.current = { content, key: newKey() }
    return last.current.key
  }
}
