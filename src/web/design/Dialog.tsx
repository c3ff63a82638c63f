import { Drawer, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Dialog.module.css'
import { usePhone } from './use-phone.ts'

type Props = { opened: boolean; onClose: () => void; title: string; size?: 'md' | 'lg'; children: ReactNode }

const sheet = { content: classes.sheet ?? '' }

/** Something to do before going on: in the middle of a desktop, from the bottom of a phone, where thumbs are. */
export function Dialog({ opened, onClose, title, size = 'md', children }: Props) {
  // Mantine's own header element would count as a second header of the page.
  if (usePhone()) {
    return (
      <Drawer.Root opened={opened} onClose={onClose} position="bottom" classNames={sheet}>
        <Drawer.Overlay />
        <Drawer.Content>
          <div className={classes.head}>
            <Drawer.Title className={classes.title}>{title}</Drawer.Title>
            <Drawer.CloseButton aria-label="Close" />
          </div>
          <Drawer.Body className={classes.body}>{children}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    )
  }
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** The buttons at the end of a dialog or form, the one that goes on last on a desktop and first on a phone. */
export const Buttons = ({ children }: { children: ReactNode }) => <div className={classes.buttons}>{children}</div>
