import { Button } from '@mantine/core'
import { DataTable, type Column } from '../../../web/design/DataTable.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { roleNames } from '../../../web/shell/destinations.ts'
import { useNow } from '../../../web/use-now.ts'
import lists from './lists.module.css'
import type { Token } from './people-queries.ts'

type Props = { tokens: Token[]; onRevoke: (token: Token) => void }

export const TokenTable = ({ tokens, onRevoke }: Props) => (
  <DataTable label="API tokens" columns={columnsOf(onRevoke)} rows={tokens} rowKey={({ id }) => id} />
)

const columnsOf = (onRevoke: Props['onRevoke']): Column<Token>[] => [
  { name: 'Name', onPhone: 'title', grows: true, cell: Name },
  { name: 'Role', cell: ({ role }) => roleNames[role] },
  { name: 'Works', cell: (token) => <Works token={token} /> },
  { name: 'Last used', cell: ({ lastUsedAt }) => (lastUsedAt ? <MomentText at={lastUsedAt} as="ago" /> : 'Never') },
  { name: 'Do', onPhone: 'aside', align: 'right', cell: (token) => <Revoke token={token} onRevoke={onRevoke} /> },
]

const Name = ({ name, createdBy, createdAt }: Token) => (
  <>
    <span className={lists.name}>{name}</span>
    <div className={lists.small}>
      Made by {createdBy}, <MomentText at={createdAt} as="short" />
    </div>
  </>
)

const useRunOut = ({ expiresAt }: Token) => useNow((now) => now >= expiresAt)

function Works({ token }: { token: Token }) {
  const runOut = useRunOut(token)
  if (token.revokedAt)
    return (
      <>
        Revoked <MomentText at={token.revokedAt} as="ago" />
      </>
    )
  return (
    <span className={lists.state} data-state={runOut ? 'ended' : 'active'}>
      {runOut ? 'Ran out' : 'Until'} <MomentText at={token.expiresAt} as="short" />
    </span>
  )
}

function Revoke({ token, onRevoke }: { token: Token; onRevoke: Props['onRevoke'] }) {
  const runOut = useRunOut(token)
  if (token.revokedAt || runOut) return null
  return (
    <Button variant="default" onClick={() => onRevoke(token)} aria-label={`Revoke “${token.name}”`}>
      Revoke
    </Button>
  )
}
