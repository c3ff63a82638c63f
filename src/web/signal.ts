/** A value that parts of the page watch: `useSyncExternalStore(signal.watch, signal.read)`. */
export function signal<Value>(first: Value) {
  let value = first
  const watchers = new Set<() => void>()
  return {
    read: () => value,
    write: (next: Value) => {
      if (Object.is(value, next)) return
      value = next
      for (const watcher of watchers) watcher()
    },
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}
