import { IconChevronRight } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import classes from './ListEditor.module.css'

type Props = {
  /** Its key, by which the list finds it again after it was moved. */
  of: string
  name: string
  mark: ReactNode
  buttons: ReactNode
  opened: boolean
  onFold: (opened: boolean) => void
  children: () => ReactNode
}

/** One of a list: a line to be unfolded. Its fields are only there while they are seen, so that a long list stays quick. */
export function FoldedItem({ of, name, mark, buttons, opened, onFold, children }: Props) {
  const id = useId()
  return (
    <li data-item={of} className={classes.item}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={opened}
          aria-controls={id}
          data-focus="name"
          onClick={() => onFold(!opened)}
        >
          <IconChevronRight size={18} aria-hidden />
          <span className={classes.told}>
            <span className={classes.name}>{name}</span>
            {mark}
          </span>
        </button>
        {buttons}
      </div>
      <div id={id} className={classes.body} hidden={!opened}>
        {opened && children()}
      </div>
    </li>
  )
}
