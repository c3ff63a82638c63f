import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../web/call.ts'
import { ConfirmDialog } from '../../../web/design/ConfirmDialog.tsx'
import { say } from '../../../web/design/say.ts'
import { accountApi } from '../account.api.ts'
import { AccountLinkDialog } from './AccountLinkDialog.tsx'
import { accountsQuery, type Account } from './people-queries.ts'
import { RoleDialog } from './RoleDialog.tsx'

export type Doing = { what: 'role' | 'link' | 'disable' | 'enable'; account: Account }

/** One at a time, for the account whose menu was used. */
export function AccountDialogs({ doing, onClose }: { doing: Doing | null; onClose: () => void }) {
  if (!doing) return null
  const { what, account } = doing
  if (what === 'role') return <RoleDialog account={account} onClose={onClose} />
  if (what === 'link') return <AccountLinkDialog account={account} onClose={onClose} />
  return <AccessDialog account={account} disabled={what === 'disable'} onClose={onClose} />
}

function AccessDialog({ account, disabled, onClose }: { account: Account; disabled: boolean; onClose: () => void }) {
  const cache = useQueryClient()
  const change = async () => {
    // Only the one thing is changed, so the newest state counts, whoever else changed the role meanwhile.
    const { items } = await cache.fetchQuery({ ...accountsQuery, staleTime: 0 })
    const { id, role, revision } = items.find((each) => each.id === account.id) ?? account
    await call(accountApi.changeAccount, { params: { accountId: id }, body: { role, disabled, revision } })
    await cache.invalidateQueries({ queryKey: accountsQuery.queryKey })
    say(disabled ? `${account.name} can no longer sign in` : `${account.name} can sign in again`)
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={disabled ? `Disable the account of ${account.name}?` : `Let ${account.name} sign in again?`}
      confirm={disabled ? 'Disable the account' : 'Let sign in again'}
      danger={disabled}
      reason="none"
      onConfirm={change}
    >
      {disabled
        ? 'It ends every session at once, and links that were sent stop working. What they wrote stays. You can undo this at any time.'
        : 'The password they had works again. When in doubt, make a link for a new password afterwards.'}
    </ConfirmDialog>
  )
}
