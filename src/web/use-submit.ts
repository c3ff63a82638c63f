import { useRef, useState, type SyntheticEvent } from 'react'

/**
 * Sends a form: one at a time however often the button is hit, keeping the refusal for the form to show.
 * `<form onSubmit={submit} noValidate>`, `<Button type="submit" loading={busy}>`, `<FormProblem error={error} …/>`.
 */
export function useSubmit(work: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const running = useRef(false)
  const submit = async (event?: SyntheticEvent) => {
    event?.preventDefault()
    // A form in a dialog that belongs to a form: React lets the event through, and the outer one would be sent as well.
    event?.stopPropagation()
    if (running.current) return
    running.current = true
    setBusy(true)
    setError(null)
    await work().catch(setError)
    running.current = false
    setBusy(false)
  }
  return { submit, busy, error }
}
