import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { usePhone } from '../../../../web/design/use-phone.ts'
import classes from './draft.module.css'

type Props = {
  outline: ReactNode
  /** What the folded outline says on a phone: "Section 3 of 14: Team". */
  where: string
  /** Changes when another section is opened: the outline folds itself. */
  current: string | null
  children: ReactNode
}

/** The outline beside the section on a desktop, folded above it on a phone. */
export function DraftFrame({ outline, where, current, children }: Props) {
  const fold = useRef<HTMLDetailsElement>(null)
  const phone = usePhone()
  useEffect(() => {
    if (fold.current) fold.current.open = false
  }, [current])
  return (
    <div className={classes.frame}>
      {phone ? (
        <details ref={fold} className={classes.fold}>
          <summary>
            <span>{where}</span>
            <IconChevronDown size={20} aria-hidden />
          </summary>
          {outline}
        </details>
      ) : (
        <div className={classes.besides}>{outline}</div>
      )}
      <div className={classes.main}>{children}</div>
    </div>
  )
}
