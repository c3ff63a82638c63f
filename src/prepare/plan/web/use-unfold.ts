import { useEffect, useState, type RefObject } from 'react'

/** Opens and closes all `<details>` within: by a button, before printing, and the one to which the address leads. */
export function useUnfold(here: RefObject<HTMLElement | null>) {
  const [allOpen, setAllOpen] = useState(false)
  const each = () => [...(here.current?.querySelectorAll('details') ?? [])]
  const openAll = (open: boolean) => each().forEach((one) => (one.open = open))

  useEffect(() => {
    const goThere = () => {
      const wanted = each().find(({ id }) => `#${id}` === location.hash)
      if (!wanted) return
      wanted.open = true
      wanted.scrollIntoView()
    }
    // Browsers that cannot do it in CSS yet: open for the paper, and afterwards as it was.
    let closed: HTMLDetailsElement[] = []
    const before = () => {
      closed = each().filter(({ open }) => !open)
      openAll(true)
    }
    const after = () => closed.forEach((one) => (one.open = false))
    goThere()
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('hashchange', goThere, { signal })
    window.addEventListener('beforeprint', before, { signal })
    window.addEventListener('afterprint', after, { signal })
    return () => listening.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- the elements are asked for when they are needed
  }, [])

  const toggleAll = () => {
    openAll(!allOpen)
    setAllOpen(!allOpen)
  }
  return { allOpen, toggleAll }
}
