import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import classes from './ListEditor.module.css'

type Props = {
  name: string
  index: number
  count: number
  onMove: (by: 1 | -1) => void
  onCopy?: () => void
  onRemove?: () => void
}

/** What can be done with one of a list. A button that cannot move further stays, so that the others keep their places. */
export const ItemButtons = ({ name, index, count, onMove, onCopy, onRemove }: Props) => (
  <span className={classes.buttons}>
    <ActionIcon
      variant="subtle"
      size={36}
      data-focus="up"
      aria-label={`Move “${name}” up`}
      disabled={index === 0}
      onClick={() => onMove(-1)}
    >
      <IconArrowUp size={18} aria-hidden />
    </ActionIcon>
    <ActionIcon
      variant="subtle"
      size={36}
      data-focus="down"
      aria-label={`Move “${name}” down`}
      disabled={index === count - 1}
      onClick={() => onMove(1)}
    >
      <IconArrowDown size={18} aria-hidden />
    </ActionIcon>
    {onCopy && (
      <ActionIcon variant="subtle" size={36} aria-label={`Copy “${name}”`} onClick={onCopy}>
        <IconCopy size={18} aria-hidden />
      </ActionIcon>
    )}
    {onRemove && (
      <ActionIcon variant="subtle" size={36} data-focus="remove" aria-label={`Remove “${name}”`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    )}
  </span>
)
