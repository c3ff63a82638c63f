import { signal } from '../signal.ts'

export type Saying = { id: number; message: string }

export const sayings = signal<Saying[]>([])
const shownMs = 6000
let last = 0

/** A word that something is done, at the bottom and gone after a while. What people must not miss stands in the page instead. */
export function say(message: string): void {
  const id = ++last
  sayings.write([...sayings.read().slice(-2), { id, message }])
  setTimeout(() => sayings.write(sayings.read().filter((each) => each.id !== id)), shownMs)
}
