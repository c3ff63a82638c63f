import { ActionIcon, Menu } from '@mantine/core'
import { IconBan, IconDots, IconLink, IconUserCheck, IconUserCog } from '@tabler/icons-react'
import { DataTable, type Column } from '../../../web/design/DataTable.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { PersonName } from '../../../web/design/PersonName.tsx'
import { roleNames } from '../../../web/shell/destinations.ts'
import type { Doing } from './AccountDialogs.tsx'
import lists from './lists.module.css'
import type { Account } from './people-queries.ts'

type Props = { accounts: Account[]; onDo: (doing: Doing) => void }

export const AccountTable = ({ accounts, onDo }: Props) => (
  <DataTable label="Accounts" columns={columnsOf(onDo)} rows={accounts} rowKey={({ id }) => id} />
)

const columnsOf = (onDo: Props['onDo']): Column<Account>[] => [
  { name: 'Name', onPhone: 'title', grows: true, cell: Who },
  { name: 'Role', cell: ({ role }) => roleNames[role] },
  { name: 'State', cell: State },
  { name: 'Last seen', cell: ({ lastSeenAt }) => (lastSeenAt ? <MomentText at={lastSeenAt} as="ago" /> : 'Never') },
  { name: 'Do', onPhone: 'aside', align: 'right', cell: (account) => <Actions account={account} onDo={onDo} /> },
]

const Who = ({ name, email }: Account) => (
  <>
    <span className={lists.name}>
      <PersonName name={name} />
    </span>
    <div className={lists.small}>{email}</div>
  </>
)

const stateWords = { invited: 'Invited, no password yet', active: 'Can sign in', disabled: 'Disabled' }
const State = ({ state }: Account) => (
  <span className={lists.state} data-state={state}>
    {stateWords[state]}
  </span>
)

function Actions({ account, onDo }: { account: Account; onDo: Props['onDo'] }) {
  const { state, name } = account
  const item = (what: Doing['what']) => ({ onClick: () => onDo({ what, account }) })
  return (
    // Out of the table, which would cut it off, but still within the page's main part.
    <Menu position="bottom-end" portalProps={{ target: 'main' }} withInitialFocusPlaceholder={false} returnFocus>
      <Menu.Target>
        <ActionIcon className={lists.inRow} variant="subtle" size="lg" aria-label={`What to do with the account of ${name}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {state !== 'disabled' && (
          <>
            <Menu.Item leftSection={<IconUserCog size={16} aria-hidden />} {...item('role')}>
              Change the role
            </Menu.Item>
            <Menu.Item leftSection={<IconLink size={16} aria-hidden />} {...item('link')}>
              {state === 'invited' ? 'New invitation link' : 'Link for a new password'}
            </Menu.Item>
            <Menu.Item leftSection={<IconBan size={16} aria-hidden />} {...item('disable')}>
              Disable
            </Menu.Item>
          </>
        )}
        {state === 'disabled' && (
          <Menu.Item leftSection={<IconUserCheck size={16} aria-hidden />} {...item('enable')}>
            Let sign in again
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
