import { Drawer } from '@mantine/core'
import { usePhone } from '../../../../web/design/use-phone.ts'
import { partWords } from '../../settings-part-names.ts'
import classes from './SettingsPartDrawer.module.css'
import { SettingsPartForm, type SettingsPartProps } from './SettingsPartForm.tsx'

type Props = SettingsPartProps & { opened: boolean; onClose: () => void }

/** A part of the settings beside the text that prints it; on a phone over all of it. */
export function SettingsPartDrawer({ opened, onClose, ...form }: Props) {
  const phone = usePhone()
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={phone ? '100%' : 760}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.head}>
          <div>
            <Drawer.Title className={classes.title}>{partWords[form.part].name}</Drawer.Title>
            <p className={classes.about}>{partWords[form.part].about}</p>
          </div>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body className={classes.body}>
          <SettingsPartForm {...form} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
