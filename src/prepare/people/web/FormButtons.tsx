import { Button } from '@mantine/core'
import { Buttons } from '../../../web/design/Dialog.tsx'

/** The end of a form in a dialog. */
export const FormButtons = ({ send, busy, onCancel }: { send: string; busy: boolean; onCancel: () => void }) => (
  <Buttons>
    <Button variant="default" onClick={onCancel}>
      Cancel
    </Button>
    <Button type="submit" loading={busy}>
      {send}
    </Button>
  </Buttons>
)
