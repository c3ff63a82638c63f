import { ConfirmDialog } from '../../../../web/design/ConfirmDialog.tsx'

type Props = { name: string; namedBy: string[]; onClose: () => void; onRemove: () => unknown }

/** Before something goes: what still names it. It may go all the same, since a draft may be unfinished. */
export const RemovingDialog = ({ name, namedBy, onClose, onRemove }: Props) => (
  <ConfirmDialog
    opened
    onClose={onClose}
    title={`Remove “${name}”?`}
    confirm="Remove"
    danger
    reason="none"
    onConfirm={async () => void (await onRemove())}
  >
    {namedBy.length === 0 ? (
      <p>Nothing else names it. Versions that were approved keep it.</p>
    ) : (
      <>
        <p>It is still named by:</p>
        <ul>
          {namedBy.slice(0, mostShown).map((each) => (
            <li key={each}>{each}</li>
          ))}
          {namedBy.length > mostShown && <li>and {namedBy.length - mostShown} more</li>}
        </ul>
        <p>You can remove it all the same. The draft then lists what has to be changed before it can be submitted.</p>
      </>
    )}
  </ConfirmDialog>
)

const mostShown = 8
