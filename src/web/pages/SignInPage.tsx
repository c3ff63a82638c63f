import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { accountApi } from '../../prepare/people/account.api.ts'
import { call } from '../call.ts'
import { FormProblem } from '../design/FormProblem.tsx'
import { OutsidePage, ReportWithoutAccount } from '../design/OutsidePage.tsx'
import { TextLink } from '../links.tsx'
import { useSubmit } from '../use-submit.ts'
import { useEnter } from '../use-enter.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { next } = route.useSearch()
  const enter = useEnter()
  const [typed, setTyped] = useState({ email: '', password: '' })
  const { submit, busy, error } = useSubmit(async () => enter(await call(accountApi.signIn, { body: typed }), next))

  return (
    <OutsidePage
      title="Sign in"
      about={next ? 'Please sign in to go on where you were. What you typed is kept.' : undefined}
      below={<ReportWithoutAccount />}
    >
      <FirstRunHint />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            name="email"
            type="email"
            label="Mail address"
            autoComplete="username"
            autoFocus
            value={typed.email}
            onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
          />
          <PasswordInput
            name="password"
            label="Password"
            autoComplete="current-password"
            value={typed.password}
            onChange={(event) => setTyped({ ...typed, password: event.currentTarget.value })}
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
          />
          <FormProblem error={error} />
          <Button type="submit" loading={busy} fullWidth>
            Sign in
          </Button>
          <TextLink to="/forgot-password">Forgot your password?</TextLink>
        </Stack>
      </form>
    </OutsidePage>
  )
}

/** The first visitor of a new installation cannot sign in anywhere. */
function FirstRunHint() {
  const { data } = useQuery({ queryKey: ['setup'], queryFn: () => call(accountApi.showSetup), staleTime: Infinity })
  if (!data?.needed) return null
  return (
    <p>
      Muster is not set up yet. Open the setup link that was shown where Muster was started, or{' '}
      <TextLink to="/setup">enter its code</TextLink>.
    </p>
  )
}
