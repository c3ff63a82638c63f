import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../web/call.ts'
import { OneOf } from '../../../web/design/ChoiceCards.tsx'
import { Dialog } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { useSubmit } from '../../../web/use-submit.ts'
import { accountApi } from '../account.api.ts'
import { FormButtons } from './FormButtons.tsx'
import { HandOver } from './HandOver.tsx'
import type { Account, HandedOut } from './people-queries.ts'

/** A link with which somebody sets a password: the first one, or a new one. */
export function AccountLinkDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const [way, setWay] = useState('mail')
  const [link, setLink] = useState<HandedOut | null>(null)
  const { submit, busy, error } = useSubmit(async () =>
    setLink(await call(accountApi.makeAccountLink, { params: { accountId: account.id }, body: { handOver: way === 'hand' } })),
  )
  return (
    <Dialog opened onClose={onClose} title={`A new link for ${account.name}`}>
      {link ? (
        <HandOver link={link} onClose={onClose} />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Text>With it they set a {account.state === 'invited' ? 'password' : 'new password'}. Earlier links stop working.</Text>
            <OneOf
              name="handOver"
              label="How does it get there?"
              choices={[
                { value: 'mail', label: `By mail to ${account.email}`, help: 'Where no mail is set up, you get it to hand over.' },
                { value: 'hand', label: 'I hand it over myself', help: 'For a day on which mail is down, or cannot be trusted.' },
              ]}
              value={way}
              onChange={setWay}
              error={error}
            />
            <FormProblem error={error} fields={['handOver']} />
            <FormButtons send="Make the link" busy={busy} onCancel={onClose} />
          </Stack>
        </form>
      )}
    </Dialog>
  )
}
