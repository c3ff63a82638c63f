import { Button, Stack } from '@mantine/core'
import type { PlanVersionId } from '../../../base/ids.ts'
import { call } from '../../../web/call.ts'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { missing } from '../../../web/problem-error.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { approvalApi } from '../approval.api.ts'
import { useRefreshPlan } from './approval-queries.ts'

type Props = { planVersionId: PlanVersionId; read: boolean; onDone: () => void }

/** One button at the end of what somebody had to read. */
export function AcknowledgeForm({ planVersionId, read, onDone }: Props) {
  const refresh = useRefreshPlan()
  const { submit, busy, error } = useSubmit(async () => {
    if (!read) throw missing('read', 'Some of it has not been on your screen yet. Follow “Next” below to what you leapt over.')
    await call(approvalApi.acknowledgeVersion, { params: { planVersionId } })
    await refresh()
    onDone()
  })
  return (
    <Section title="Done reading?">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <div>If something is not clear, ask before you confirm. Nobody minds a question on a quiet day.</div>
          <FormProblem error={error} />
          <Button type="submit" size="md" loading={busy}>
            I have read this
          </Button>
        </Stack>
      </form>
    </Section>
  )
}
