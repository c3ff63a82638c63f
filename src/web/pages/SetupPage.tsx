import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { accountApi } from '../../prepare/people/account.api.ts'
import { call } from '../call.ts'
import { FormProblem } from '../design/FormProblem.tsx'
import { NewPassword } from '../design/NewPassword.tsx'
import { OutsidePage } from '../design/OutsidePage.tsx'
import { useDraft } from '../draft.ts'
import { ButtonLink } from '../links.tsx'
import { fieldMessage } from '../problem-error.ts'
import { browserZone } from '../reader.ts'
import { useEnter } from '../use-enter.ts'
import { useSubmit } from '../use-submit.ts'

const route = getRouteApi('/setup')

/** The first page of a new installation: who we are, and its first administrator. */
export function SetupPage() {
  const { data } = useSuspenseQuery({ queryKey: ['setup'], queryFn: () => call(accountApi.showSetup) })
  if (data.needed) return <SetupForm />
  return (
    <OutsidePage title="Muster is set up" about="The setup link works once, and it was used. Sign in with your account.">
      <ButtonLink to="/sign-in" fullWidth>
        Sign in
      </ButtonLink>
    </OutsidePage>
  )
}

function SetupForm() {
  const { secret: fromLink = '' } = route.useSearch()
  const draft = useDraft('setup', { organisation: '', zone: browserZone, name: '', email: '' })
  // Neither secret is kept in the browser.
  const [secret, setSecret] = useState(fromLink)
  const [password, setPassword] = useState('')
  const enter = useEnter()
  const { submit, busy, error } = useSubmit(async () => {
    await call(accountApi.setUp, { body: { ...draft.value, secret, password } })
    draft.clear()
    await enter(await call(accountApi.signIn, { body: { email: draft.value.email, password } }))
  })
  const field = (name: keyof typeof draft.value) => ({
    name,
    value: draft.value[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
    error: fieldMessage(error, name),
  })

  return (
    <OutsidePage
      title="Set up Muster"
      about="This takes a minute. A starter plan comes with it, so that you are ready from today on; you make it yours later."
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {!fromLink && (
            <TextInput
              name="secret"
              label="Setup code"
              description="Shown where Muster was started, at the end of the setup link."
              autoComplete="off"
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value.trim())}
              error={fieldMessage(error, 'secret')}
            />
          )}
          <TextInput
            label="Name of your organisation"
            description="As it should stand on reports, such as Fairview Public Library."
            {...field('organisation')}
          />
          <NativeSelect label="Time zone" description="Deadlines and reports are told on this clock." data={zones} {...field('zone')} />
          <TextInput label="Your name" autoComplete="name" {...field('name')} />
          <TextInput
            label="Your mail address"
            type="email"
            description="You sign in with it."
            autoComplete="username"
            {...field('email')}
          />
          <NewPassword label="Your password" value={password} onChange={setPassword} error={fieldMessage(error, 'password')} />
          <FormProblem error={error} fields={['organisation', 'zone', 'name', 'email', 'password', ...(fromLink ? [] : ['secret'])]} />
          <Button type="submit" loading={busy}>
            Set up
          </Button>
        </Stack>
      </form>
    </OutsidePage>
  )
}

const zones = [...new Set([browserZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
  .sort()
  .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
