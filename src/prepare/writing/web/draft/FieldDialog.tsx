import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { call } from '../../../../web/call.ts'
import { Buttons, Dialog } from '../../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../../web/draft.ts'
import { useSubmit } from '../../../../web/use-submit.ts'
import { writingApi } from '../../writing.api.ts'
import { draftQuery, type Draft } from '../writing-queries.ts'

type Props = { planVersionId: PlanVersionId; field: Draft['fields'][number]; editable: boolean; onClose: () => void }

/** Filled in once, used everywhere. */
export function FieldDialog({ planVersionId, field, editable, onClose }: Props) {
  const cache = useQueryClient()
  const draft = useDraft(`field:${planVersionId}:${field.key}`, { value: field.value ?? '' })
  const { submit, busy, error } = useSubmit(async () => {
    const fields = [{ key: field.key, value: draft.value.value.trim() || null, before: field.value }]
    const reply = await call(writingApi.fillFields, { params: { planVersionId }, body: { fields } })
    cache.setQueryData(draftQuery(planVersionId).queryKey, reply)
    void cache.invalidateQueries({ queryKey: ['plan', 'draft', planVersionId, 'settings'] })
    draft.clear()
    onClose()
  })
  return (
    <Dialog opened onClose={onClose} title={field.label}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <Textarea
            name="value"
            label={field.label}
            description={field.help ?? undefined}
            autosize
            minRows={1}
            maxRows={8}
            maxLength={4000}
            data-autofocus
            readOnly={!editable}
            value={draft.value.value}
            onChange={(event) => draft.change({ value: event.currentTarget.value })}
          />
          <Text size="sm" c="dimmed">
            It is printed wherever the document names it.{' '}
            {field.required ? 'It must be filled in before the document is submitted.' : 'It may stay empty.'}
          </Text>
          <FormProblem error={error} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              {editable ? 'Cancel' : 'Close'}
            </Button>
            {editable && (
              <Button type="submit" loading={busy}>
                Fill it in
              </Button>
            )}
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}
