import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { accountApi } from '../../prepare/people/account.api.ts'
import { call } from '../call.ts'
import { FormProblem } from '../design/FormProblem.tsx'
import { OutsidePage, ReportWithoutAccount } from '../design/OutsidePage.tsx'
import { ButtonLink, TextLink } from '../links.tsx'
import { fieldMessage, missing } from '../problem-error.ts'
import { useSubmit } from '../use-submit.ts'

type Asked = 'not-yet' | 'mailed' | 'no-mail'

export function ForgotPasswordPage() {
  const [email, setEmail] = useState('')
  const [asked, setAsked] = useState<Asked>('not-yet')
  const { submit, busy, error } = useSubmit(async () => {
    if (!email.includes('@')) throw missing('email', 'Please give the mail address you sign in with.')
    const { mailWorks } = await call(accountApi.askForReset, { body: { email } })
    setAsked(mailWorks ? 'mailed' : 'no-mail')
  })

  if (asked !== 'not-yet') return <Answer asked={asked} email={email} />
  return (
    <OutsidePage
      title="Forgot your password?"
      about="Give your mail address and we will send you a link to set a new one."
      below={<ReportWithoutAccount />}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            name="email"
            type="email"
            label="Mail address"
            autoComplete="username"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={fieldMessage(error, 'email')}
          />
          <FormProblem error={error} fields={['email']} />
          <Button type="submit" loading={busy}>
            Send me a link
          </Button>
          <TextLink to="/sign-in">Back to signing in</TextLink>
        </Stack>
      </form>
    </OutsidePage>
  )
}

/** The answer is the same whether or not the address has an account, so that nobody can find out who has one. */
function Answer({ asked, email }: { asked: Asked; email: string }) {
  const about =
    asked === 'mailed'
      ? `If ${email} has an account here, a link is on its way. It works once. Look in the spam folder too.`
      : 'Mail is not set up in this installation, so no link can be sent. Ask your administrator to make one for you and hand it over.'
  return (
    <OutsidePage title={asked === 'mailed' ? 'Look into your mail' : 'Ask your administrator'} about={about}>
      <ButtonLink to="/sign-in" fullWidth>
        Back to signing in
      </ButtonLink>
    </OutsidePage>
  )
}
