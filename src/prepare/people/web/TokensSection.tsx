import { Button } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../../web/call.ts'
import { ConfirmDialog } from '../../../web/design/ConfirmDialog.tsx'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { say } from '../../../web/design/say.ts'
import { Section } from '../../../web/design/Section.tsx'
import { accountApi } from '../account.api.ts'
import { tokensQuery, type Token } from './people-queries.ts'
import { TokenDialog } from './TokenDialog.tsx'
import { TokenTable } from './TokenTable.tsx'

/** Keys for other programs. */
export function TokensSection() {
  const { items } = useSuspenseQuery(tokensQuery).data
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<Token | null>(null)
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      Make a token
    </Button>
  )
  return (
    <Section
      title="API tokens"
      count={items.length}
      about="With a token, another program signs in to Muster. What it does stands in the record under its name."
      actions={make}
      padding="none"
    >
      {items.length === 0 ? (
        <EmptyState title="No program has a token" picture={IconKey}>
          You need one only to connect another program.
        </EmptyState>
      ) : (
        <TokenTable tokens={items} onRevoke={setRevoking} />
      )}
      {making && <TokenDialog onClose={() => setMaking(false)} />}
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />}
    </Section>
  )
}

function RevokeDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const cache = useQueryClient()
  const revoke = async () => {
    await call(accountApi.revokeToken, { params: { tokenId: token.id } })
    await cache.invalidateQueries({ queryKey: tokensQuery.queryKey })
    say(`“${token.name}” no longer works`)
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={`Revoke “${token.name}”?`}
      confirm="Revoke the token"
      danger
      reason="none"
      onConfirm={revoke}
    >
      The program that uses it is locked out at once. This cannot be undone; you can make a new token.
    </ConfirmDialog>
  )
}
