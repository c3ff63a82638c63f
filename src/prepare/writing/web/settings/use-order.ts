import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

type Given<Item> = {
  /** Where the list stands: a `ul` whose items carry their keys, and perhaps a button to add one. */
  place: RefObject<HTMLElement | null>
  items: Item[]
  onChange: (items: Item[]) => void
  nameOf: (item: Item) => string
}
type Goal = { key: string; on: string }

/** Moving and removing without losing one's place: the focus stays on what was pressed, and what happened is said. */
export function useOrder<Item extends { key: string }>({ place, items, onChange, nameOf }: Given<Item>) {
  const goal = useRef<Goal | null>(null)
  const [said, setSaid] = useState('')
  const [gone, setGone] = useState<{ item: Item; index: number } | null>(null)

  useLayoutEffect(() => {
    const wanted = goal.current
    if (!wanted) return
    goal.current = null
    const item = place.current?.querySelector<HTMLElement>(`:scope > ul > [data-item="${wanted.key}"]`)
    const found = item ? within(item, wanted.on) : place.current?.querySelector<HTMLElement>(':scope > div > [data-focus="add"]')
    found?.focus()
  })

  const focusOn = (key: string, on: string) => (goal.current = { key, on })
  const move = (index: number, by: 1 | -1) => {
    const item = items[index]!
    onChange(items.toSpliced(index, 1).toSpliced(index + by, 0, item))
    focusOn(item.key, by === 1 ? 'down' : 'up')
    setGone(null)
    setSaid(`${nameOf(item)} is now ${index + by + 1} of ${items.length}.`)
  }
  const remove = (item: Item) => {
    const index = items.findIndex(({ key }) => key === item.key)
    onChange(items.toSpliced(index, 1))
    focusOn((items[index + 1] ?? items[index - 1])?.key ?? '', 'name')
    setGone({ item, index })
    setSaid(`${nameOf(item) || 'It'} is removed.`)
  }
  const putBack = () => {
    if (!gone) return
    onChange(items.toSpliced(gone.index, 0, gone.item))
    focusOn(gone.item.key, 'name')
    setGone(null)
    setSaid(`${nameOf(gone.item) || 'It'} is back.`)
  }
  const undo = gone && !items.some(({ key }) => key === gone.item.key) ? putBack : null
  return { said, move, remove, focusOn, undo }
}

/** Something new is begun in its first field; a button that can go no further gives way to the name. */
const within = (item: HTMLElement, on: string): HTMLElement | null =>
  (on === 'field'
    ? item.querySelector<HTMLElement>('input, select, textarea')
    : item.querySelector<HTMLElement>(`[data-focus="${on}"]:not(:disabled)`)) ?? item.querySelector<HTMLElement>('[data-focus="name"]')
