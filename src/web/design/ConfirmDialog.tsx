import { Button, Stack, Text, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDraft } from '../draft.ts'
import { fieldMessage, missing } from '../problem-error.ts'
import { useSubmit } from '../use-submit.ts'
import { Buttons, Dialog } from './Dialog.tsx'
import { FormProblem } from './FormProblem.tsx'

type Props = {
  opened: boolean
  onClose: () => void
  title: string
  /** What will happen, and what can be undone. */
  children?: ReactNode
  /** The button says what it does: "Skip the task", never "OK". */
  confirm: string
  danger?: boolean
  /** `required` wherever the rules of the house ask why; `none` for a plain question. */
  reason?: 'required' | 'optional' | 'none'
  reasonLabel?: string
  /** For others who will read it: "Example: the laptop was replaced, so it need not be wiped." */
  reasonHelp?: string
  /** What was typed is kept under this name until it is confirmed. */
  draftKey?: string
  /** Resolves when it is done; a refusal is shown here and the dialog stays open. */
  onConfirm: (reason: string) => Promise<unknown>
}

/** Asks before something is done, and why. The reason stands in the record for ever. */
export function ConfirmDialog(props: Props) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <ConfirmForm {...props} />
    </Dialog>
  )
}

function ConfirmForm(props: Props) {
  const { onClose, title, children, confirm, danger, reason = 'required', reasonLabel = 'Why', reasonHelp, draftKey, onConfirm } = props
  const draft = useDraft(`confirm:${draftKey ?? title}`, { reason: '' })
  const { submit, busy, error } = useSubmit(async () => {
    const typed = draft.value.reason.trim()
    if (reason === 'required' && !typed) throw missing('reason', 'Please say why: whoever reads this later will ask.')
    await onConfirm(typed)
    draft.clear()
    onClose()
  })

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {children && <Text component="div">{children}</Text>}
        {reason !== 'none' && (
          <Textarea
            name="reason"
            label={reason === 'optional' ? `${reasonLabel} (if you like)` : reasonLabel}
            description={reasonHelp}
            autosize
            minRows={3}
            maxRows={10}
            data-autofocus
            value={draft.value.reason}
            onChange={(event) => draft.change({ reason: event.currentTarget.value })}
            error={fieldMessage(error, 'reason')}
          />
        )}
        <FormProblem error={error} fields={['reason']} />
        <Buttons>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} {...(danger && { color: 'red.9' })}>
            {confirm}
          </Button>
        </Buttons>
      </Stack>
    </form>
  )
}
