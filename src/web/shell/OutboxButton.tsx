import { Button } from '@mantine/core'
import { IconAlertTriangle, IconSend } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useOutbox } from '../outbox.ts'
import classes from './Shell.module.css'

const OutboxDialog = lazy(() => import('./OutboxDialog.tsx').then((file) => ({ default: file.OutboxDialog })))

/** Shown while something waits to be sent, or was refused. */
export function OutboxButton() {
  const items = useOutbox()
  const [opened, setOpened] = useState(false)
  const refused = items.some((item) => item.refused)
  if (items.length === 0 && !opened) return null
  return (
    <>
      <Button
        variant="light"
        color={refused ? 'red' : 'ink'}
        leftSection={refused ? <IconAlertTriangle size={18} aria-hidden /> : <IconSend size={18} aria-hidden />}
        onClick={() => setOpened(true)}
        aria-label={`${items.length} not sent yet`}
      >
        {items.length}
        <span className={classes.wideOnly}>&nbsp;not sent</span>
      </Button>
      {opened && (
        <Suspense>
          <OutboxDialog onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
