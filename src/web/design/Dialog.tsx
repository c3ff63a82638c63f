import { Drawer, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Dialog.module.css'
import { usePhone } from './use-phone.ts'

type Props = { opened: boolean; onClose: () => void; title: string; size?: 'md' | 'lg'; children: ReactNode }

/** Something to do before going on: in the middle of a desktop, from the bottom of a phone, where thumbs are. */
export function Dialog({ opened, onClose, title, size = 'md', children }: Props) {
  const phone = usePhone()
  if (!phone) {
    return (
      <Modal opened={opened} onClose={onClose} title={title} size={size} centered classNames={{ title: classes.title }}>
        {children}
      </Modal>
    )
  }
  return (
    <Drawer opened={opened} onClose={onClose} title={title} position="bottom" classNames={{ title: classes.title, content: classes.sheet }}>
      {children}
    </Drawer>
  )
}

/** The buttons at the end of a dialog or form, the one that goes on last on a desktop and first on a phone. */
export const Buttons = ({ children }: { children: ReactNode }) => <div className={classes.buttons}>{children}</div>
