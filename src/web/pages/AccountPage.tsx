import { Button, PasswordInput, Stack } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountApi } from '../../prepare/people/account.api.ts'
import { call } from '../call.ts'
import { Buttons } from '../design/Dialog.tsx'
import { FormProblem } from '../design/FormProblem.tsx'
import { NewPassword } from '../design/NewPassword.tsx'
import { Page } from '../design/Page.tsx'
import { Facts, Section } from '../design/Section.tsx'
import { say } from '../design/say.ts'
import { SessionList } from '../account/SessionList.tsx'
import { useMe } from '../me.ts'
import { fieldMessage } from '../problem-error.ts'
import { roleNames } from '../shell/destinations.ts'
import { useSubmit } from '../use-submit.ts'

export function AccountPage() {
  const me = useMe()
  return (
    <Page title="Your account" width="narrow">
      <Section title="You" about="Your administrator can change these.">
        <Facts
          items={[
            ['Name', me.name],
            ['Mail address', me.email],
            ['What you may do', roleNames[me.role]],
            ['Organisation', me.organisation.name],
          ]}
        />
      </Section>
      <ChangePassword />
      <Sessions />
    </Page>
  )
}

function ChangePassword() {
  const [typed, setTyped] = useState({ current: '', password: '' })
  const cache = useQueryClient()
  const { submit, busy, error } = useSubmit(async () => {
    await call(accountApi.changePassword, { body: typed })
    setTyped({ current: '', password: '' })
    say('Your password is changed')
    await cache.invalidateQueries({ queryKey: ['sessions'] })
  })
  return (
    <Section title="Password" about="Changing it signs you out everywhere else.">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <PasswordInput
            name="current"
            label="Your password now"
            autoComplete="current-password"
            value={typed.current}
            onChange={(event) => setTyped({ ...typed, current: event.currentTarget.value })}
            error={fieldMessage(error, 'current')}
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
          />
          <NewPassword
            label="Your new password"
            value={typed.password}
            onChange={(password) => setTyped({ ...typed, password })}
            error={fieldMessage(error, 'password')}
          />
          <FormProblem error={error} fields={['current', 'password']} />
          <Buttons>
            <Button type="submit" loading={busy}>
              Change the password
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Section>
  )
}

function Sessions() {
  const { data } = useSuspenseQuery({ queryKey: ['sessions'], queryFn: () => call(accountApi.listMySessions) })
  const cache = useQueryClient()
  const { submit, busy, error } = useSubmit(async () => {
    await call(accountApi.endMyOtherSessions)
    say('You are signed out everywhere else')
    await cache.invalidateQueries({ queryKey: ['sessions'] })
  })
  const others = data.items.some(({ current }) => !current)
  return (
    <Section title="Where you are signed in" about="If you do not know one of these, sign out everywhere else and change your password.">
      <Stack gap="md">
        <SessionList sessions={data.items} />
        <FormProblem error={error} />
        {others && (
          <Buttons>
            <Button variant="default" loading={busy} onClick={submit}>
              Sign out everywhere else
            </Button>
          </Buttons>
        )}
      </Stack>
    </Section>
  )
}
