import { useEffect } from 'react'

/**
 * Inside a dialog that is mounted only while it is open: gives the focus back to where it was when the dialog goes.
 * Where that has gone too, such as the button of a task that is done now, to the heading of its part of the page.
 */
export function ReturnFocus() {
  useEffect(() => {
    const before = document.activeElement
    const heading = before?.closest('section')?.querySelector('h2')
    return () => void setTimeout(() => focusOn(before?.isConnected ? before : heading))
  }, [])
  return null
}

function focusOn(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement) || document.querySelector('[aria-modal="true"]')) return
  if (element.tagName === 'H2') element.tabIndex = -1
  element.focus({ preventScroll: true })
}
