import { Button, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CopyBox } from '../../../web/design/CopyBox.tsx'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { tokensQuery } from './people-queries.ts'
import { TokenForm, type NewToken } from './TokenForm.tsx'

/** Asks what the token is for, then shows its secret, once. */
export function TokenDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<NewToken | null>(null)
  const cache = useQueryClient()
  const show = (token: NewToken) => {
    setMade(token)
    void cache.invalidateQueries({ queryKey: tokensQuery.queryKey })
  }
  return (
    <Dialog opened onClose={onClose} title={made ? `The token “${made.token.name}”` : 'Make a token'}>
      {made ? <Secret secret={made.secret} onClose={onClose} /> : <TokenForm onMade={show} onCancel={onClose} />}
    </Dialog>
  )
}

const Secret = ({ secret, onClose }: { secret: string; onClose: () => void }) => (
  <Stack gap="md">
    <Text>
      Copy it into the other program now. Muster keeps only a fingerprint of it, so it cannot be shown again. If it gets lost, make a new
      one.
    </Text>
    <CopyBox label="Secret" text={secret} note="Treat it like a password." />
    <Buttons>
      <Button onClick={onClose}>I have copied it</Button>
    </Buttons>
  </Stack>
)
