import { Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../web/call.ts'
import { Dialog } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { say } from '../../../web/design/say.ts'
import { roleNames } from '../../../web/shell/destinations.ts'
import { accountApi } from '../account.api.ts'
import { FormButtons } from './FormButtons.tsx'
import { OvertakenNotice } from './OvertakenNotice.tsx'
import { accountsQuery, type Account } from './people-queries.ts'
import { RoleChoice } from './RoleChoice.tsx'
import { useOvertaken, type Version } from './use-overtaken.ts'

type Fields = Pick<Account, 'role'> & { disabled: boolean }
const versionOf = ({ role, state, revision }: Account): Version<Fields> => ({ fields: { role, disabled: state === 'disabled' }, revision })

export function RoleDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const [base] = useState(versionOf(account))
  const [yours, setYours] = useState(base.fields)
  const cache = useQueryClient()
  const overtaken = useOvertaken<Fields>({
    base,
    yours,
    read: (current) => versionOf(accountApi.changeAccount.reply.parse(current)),
    send: async ({ fields, revision }) => {
      await call(accountApi.changeAccount, { params: { accountId: account.id }, body: { ...fields, revision } })
      await cache.invalidateQueries({ queryKey: accountsQuery.queryKey })
    },
    onDone: () => {
      say('The role is changed')
      onClose()
    },
  })
  const { submit, busy, error, clash } = overtaken
  return (
    <Dialog opened onClose={onClose} title={`What may ${account.name} do?`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <RoleChoice label="Access role" value={yours.role} onChange={(role) => setYours({ ...yours, role })} error={error} />
          <OvertakenNotice
            overtaken={overtaken}
            what="this account"
            names={{ role: 'Role', disabled: 'May sign in' }}
            tell={(name, fields) => (name === 'role' ? roleNames[fields.role] : fields.disabled ? 'No' : 'Yes')}
          />
          <FormProblem error={error} fields={['role']} />
          {!clash && <FormButtons send="Change the role" busy={busy} onCancel={onClose} />}
        </Stack>
      </form>
    </Dialog>
  )
}
