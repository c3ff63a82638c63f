import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Section } from '../../../web/design/Section.tsx'
import { AccountDialogs, type Doing } from './AccountDialogs.tsx'
import { AccountTable } from './AccountTable.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { accountsQuery } from './people-queries.ts'

/** Who can sign in, and as what. */
export function AccountsSection() {
  const { items } = useSuspenseQuery(accountsQuery).data
  const [inviting, setInviting] = useState(false)
  const [doing, setDoing] = useState<Doing | null>(null)
  const invite = (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
      Invite somebody
    </Button>
  )
  return (
    <Section
      title="Accounts"
      count={items.length}
      about="Reporting needs no account. Give one to everybody who works on incidents."
      actions={invite}
      padding="none"
    >
      <AccountTable accounts={items} onDo={setDoing} />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      <AccountDialogs doing={doing} onClose={() => setDoing(null)} />
    </Section>
  )
}
