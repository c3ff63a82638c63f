import { Button, Stack, Text } from '@mantine/core'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { CopyBox } from '../../../web/design/CopyBox.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import type { HandedOut } from './people-queries.ts'

/** The link once it is made: where it went, or the link itself, which is shown only here. */
export function HandOver({ link: { account, url, expiresAt, mailedTo }, onClose }: { link: HandedOut; onClose: () => void }) {
  return (
    <Stack gap="md">
      {mailedTo && <Text>The link is on its way to {mailedTo}.</Text>}
      {url && (
        <>
          <Text>
            Give this link to {account.name} yourself: in person, by a message to their phone, or read out. Whoever has it can sign in as
            them, and it is not shown again.
          </Text>
          <CopyBox label={`Link for ${account.name}`} text={url} />
        </>
      )}
      <Text c="dimmed">
        It works once, until <MomentText at={expiresAt} />.
      </Text>
      <Buttons>
        <Button onClick={onClose}>Done</Button>
      </Buttons>
    </Stack>
  )
}
