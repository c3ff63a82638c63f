import '../design/mantine-more.css'
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { sendAgain, sendWaiting } from '../deliver.ts'
import { ConfirmDialog } from '../design/ConfirmDialog.tsx'
import { CopyButton } from '../design/CopyBox.tsx'
import { Dialog } from '../design/Dialog.tsx'
import { EmptyState } from '../design/EmptyState.tsx'
import { MomentText } from '../design/MomentText.tsx'
import { takeFromOutbox, useOutbox, type OutboxItem } from '../outbox.ts'
import { useReader } from '../reader.ts'
import classes from './OutboxDialog.module.css'

/** Everything that was said and not confirmed, readable and copyable whatever happens. */
export function OutboxDialog({ onClose }: { onClose: () => void }) {
  const items = useOutbox()
  return (
    <Dialog opened onClose={onClose} title="Not sent yet" size="lg">
      <Stack gap="sm">
        {items.length === 0 ? <EmptyState title="Everything is sent" /> : items.map((item) => <Item key={item.key} item={item} />)}
      </Stack>
    </Dialog>
  )
}

function Item({ item }: { item: OutboxItem }) {
  const { personId } = useReader()
  const [asking, setAsking] = useState(false)
  const mine = item.by.id === personId
  return (
    <div className={classes.item} data-refused={item.refused !== null}>
      <div className={classes.head}>
        <strong>{item.what}</strong>
        <span className={classes.quiet}>
          written <MomentText at={new Date(item.keptAt)} as="ago" />
          {!mine && ` by ${item.by.name}`}
        </span>
      </div>
      {mine && item.text && <p className={classes.text}>{item.text}</p>}
      <p className={classes.state}>{stateOf(item, mine)}</p>
      {mine && (
        <div className={classes.buttons}>
          <Button size="xs" onClick={() => void (item.refused ? sendAgain(item.key) : sendWaiting())}>
            Try again now
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            Throw away
          </Button>
          {item.text && <CopyButton text={item.text} what="the text" />}
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Throw this away?"
        confirm="Throw away"
        danger
        reason="none"
        onConfirm={() => takeFromOutbox(item.key)}
      >
        It was never sent and cannot be brought back.
      </ConfirmDialog>
    </div>
  )
}

function stateOf({ refused, by }: OutboxItem, mine: boolean): string {
  if (!mine) return `It will be sent when ${by.name} signs in here again.`
  return refused ? `Not accepted: ${refused.detail}` : 'Waiting for the server. It will be sent by itself.'
}
