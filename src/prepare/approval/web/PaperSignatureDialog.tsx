import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PersonId, PlanReviewId, PlanVersionId } from '../../../base/ids.ts'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { say } from '../../../web/design/say.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import type { Uploaded } from '../../../web/upload-file.ts'
import { useSubmit } from '../../../web/use-submit.ts'
import { useUploads } from '../../../web/use-uploads.ts'
import { approvalApi } from '../approval.api.ts'
import { useRefreshPlan, type Approval } from './approval-queries.ts'
import { ScanInput } from './ScanInput.tsx'

type Props = {
  signed: { planVersionId: PlanVersionId; reviewId: PlanReviewId | null }
  signatories: Approval['signing']['signatories']
  onClose: () => void
}

const fields = ['personId', 'position', 'signedOn', 'scanFileId'] as const

/** For somebody who signs with a pen: who, when, and the scan of it. */
export function PaperSignatureDialog({ signed, signatories, onClose }: Props) {
  const open = signatories.filter(({ signature }) => signature === null)
  const [value, setValue] = useState({ personId: open[0]?.person.id ?? '', position: open[0]?.position ?? '', signedOn: '' })
  const [scan, setScan] = useState<Uploaded | null>(null)
  const uploading = useUploads(setScan)
  const refresh = useRefreshPlan()
  const { submit, busy, error } = useSubmit(async () => {
    if (!value.signedOn) throw missing('signedOn', 'Give the day that stands on the paper.')
    if (!scan) throw missing('scanFileId', 'The scan is missing: without it nobody could see the signature.')
    const body = { ...value, personId: value.personId as PersonId, scanFileId: scan.id }
    if (signed.reviewId) await call(approvalApi.recordPaperReviewSignature, { params: { reviewId: signed.reviewId }, body })
    else await call(approvalApi.recordPaperSignature, { params: { planVersionId: signed.planVersionId }, body })
    await refresh()
    say('The signature is recorded')
    onClose()
  })
  const choose = (personId: string) =>
    setValue({ ...value, personId, position: open.find(({ person }) => person.id === personId)?.position ?? value.position })
  return (
    <Dialog opened onClose={onClose} title="Record a signature on paper">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <div>Print this version, have it signed with name, position and date, and keep the paper. The scan is kept here.</div>
          <NativeSelect
            name="personId"
            label="Who signed"
            data={open.map(({ person }) => ({ value: person.id, label: person.name }))}
            value={value.personId}
            onChange={(event) => choose(event.currentTarget.value)}
            error={fieldMessage(error, 'personId')}
          />
          <TextInput
            name="position"
            label="Position"
            maxLength={200}
            value={value.position}
            onChange={(event) => setValue({ ...value, position: event.currentTarget.value })}
            error={fieldMessage(error, 'position')}
          />
          <TextInput
            name="signedOn"
            type="date"
            label="Day on the paper"
            value={value.signedOn}
            onChange={(event) => setValue({ ...value, signedOn: event.currentTarget.value })}
            error={fieldMessage(error, 'signedOn')}
          />
          <ScanInput scan={scan} uploading={uploading} error={error} />
          <FormProblem error={error} fields={fields} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Record the signature
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
