import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlanReviewId, PlanVersionId } from '../../../base/ids.ts'
import { call } from '../../../web/call.ts'
import { Buttons } from '../../../web/design/Dialog.tsx'
import { FieldError, FormProblem } from '../../../web/design/FormProblem.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { TickBox } from '../../../web/design/TickBox.tsx'
import { useMe } from '../../../web/me.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { consentTo } from '../approval.ts'
import { approvalApi } from '../approval.api.ts'
import { useRefreshPlan } from './approval-queries.ts'
import classes from './approval.module.css'

type Props = {
  planVersionId: PlanVersionId
  reviewId: PlanReviewId | null
  /** The text that was shown. */
  contentHash: string
  position: string
  /** Whether everything was read. */
  read: boolean
  onSigned: () => void
}

const fields = ['consent', 'typedName', 'position', 'password'] as const

/** Signing: the sentence, the name typed by hand, the position, and the password once more, so that nobody signs at a desk left open. */
export function SignForm({ planVersionId, reviewId, contentHash, position, read, onSigned }: Props) {
  const me = useMe()
  const refresh = useRefreshPlan()
  const [value, setValue] = useState({ consent: false, typedName: '', position, password: '' })
  const { submit, busy, error } = useSubmit(async () => {
    if (!read) throw missing('readToEnd', 'Some of it has not been on your screen yet. Follow “Next” below to what you leapt over.')
    if (!value.consent) throw missing('consent', 'Please agree to the sentence.')
    if (!value.typedName.trim()) throw missing('typedName', 'Please type your name: it is your signature.')
    if (!value.password) throw missing('password', 'Please type your password once more.')
    const body = { ...value, consent: true as const, readToEnd: true as const, contentHash }
    if (reviewId) await call(approvalApi.signReview, { params: { reviewId }, body })
    else await call(approvalApi.signVersion, { params: { planVersionId }, body })
    await refresh()
    onSigned()
  })
  return (
    <Section title="Your signature">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <div>
            <TickBox
              label={consentTo[reviewId ? 'review' : 'approval']}
              checked={value.consent}
              onChange={(consent) => setValue({ ...value, consent })}
            />
            <FieldError error={error} field="consent" />
          </div>
          <TextInput
            name="typedName"
            label="Your name"
            description={`As Muster knows it: ${me.name}`}
            autoComplete="off"
            maxLength={200}
            value={value.typedName}
            onChange={(event) => setValue({ ...value, typedName: event.currentTarget.value })}
            error={fieldMessage(error, 'typedName')}
          />
          <TextInput
            name="position"
            label="Your position"
            description="Printed beside your name."
            maxLength={200}
            value={value.position}
            onChange={(event) => setValue({ ...value, position: event.currentTarget.value })}
            error={fieldMessage(error, 'position')}
          />
          <PasswordInput
            name="password"
            label="Your password"
            description="Once more, so that nobody else signs at your desk."
            autoComplete="current-password"
            value={value.password}
            onChange={(event) => setValue({ ...value, password: event.currentTarget.value })}
            error={fieldMessage(error, 'password')}
          />
          <p className={classes.quiet}>
            Kept with your signature: the fingerprint of this text ({contentHash.slice(0, 8)}), the time and the address of your connection.
          </p>
          <FormProblem error={error} fields={fields} />
          <Buttons>
            <Button type="submit" loading={busy}>
              Sign
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Section>
  )
}
