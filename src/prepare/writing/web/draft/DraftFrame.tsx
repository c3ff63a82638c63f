import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { usePhone } from '../../../../web/design/use-phone.ts'
import classes from './draft.module.css'

type Props = {
  outline: ReactNode
  /** What the folded outline says on a phone: "Section 3 of 14: Team". */
  where: string
  /** When another section is opened, the outline folds itself. */
  current: string | null
  children: ReactNode
}

/** The outline beside the section on a desktop, folded above it on a phone. */
export function DraftFrame({ outline, where, current, children }: Props) {
  const phone = usePhone()
  return (
    <div className={classes.frame}>
      {phone ? (
        <details key={current} className={classes.fold}>
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
