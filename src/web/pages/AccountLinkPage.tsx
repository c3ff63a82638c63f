import { Button, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { accountApi } from '../../prepare/people/account.api.ts'
import { call } from '../call.ts'
import { FormProblem } from '../design/FormProblem.tsx'
import { NewPassword } from '../design/NewPassword.tsx'
import { OutsidePage } from '../design/OutsidePage.tsx'
import { fieldMessage } from '../problem-error.ts'
import { useEnter } from '../use-enter.ts'
import { useSubmit } from '../use-submit.ts'

const route = getRouteApi('/welcome/$secret')

/** Behind the link of an invitation or a reset: choose a password, and one is in. */
export function AccountLinkPage() {
  const { secret } = route.useParams()
  const { data: link } = useSuspenseQuery({
    queryKey: ['account-link', secret],
    queryFn: () => call(accountApi.showLink, { params: { secret } }),
    staleTime: Infinity,
  })
  const enter = useEnter()
  const [password, setPassword] = useState('')
  const { submit, busy, error } = useSubmit(async () => enter(await call(accountApi.useLink, { params: { secret }, body: { password } })))
  const invited = link.purpose === 'invitation'

  return (
    <OutsidePage
      title={invited ? `Welcome, ${link.name}` : 'Choose a new password'}
      about={
        invited
          ? `${link.organisation} has given you an account. Choose a password and you are in.`
          : `For ${link.name} at ${link.organisation}.`
      }
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {/* Password managers save the password under this name. */}
          <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
          <p>
            You sign in as <strong>{link.email}</strong>.
          </p>
          <NewPassword label="Your password" value={password} onChange={setPassword} error={fieldMessage(error, 'password')} />
          <FormProblem error={error} fields={['password']} />
          <Button type="submit" loading={busy}>
            {invited ? 'Set the password and start' : 'Set the password'}
          </Button>
        </Stack>
      </form>
    </OutsidePage>
  )
}
