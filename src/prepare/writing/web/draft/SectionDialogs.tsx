import { Button, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { call } from '../../../../web/call.ts'
import { ConfirmDialog } from '../../../../web/design/ConfirmDialog.tsx'
import { Buttons, Dialog } from '../../../../web/design/Dialog.tsx'
import { FormProblem } from '../../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../../web/draft.ts'
import { fieldMessage, missing } from '../../../../web/problem-error.ts'
import { useSubmit } from '../../../../web/use-submit.ts'
import { writingApi } from '../../writing.api.ts'
import { draftQuery, type Draft, type SectionLine } from '../writing-queries.ts'

type AddProps = { planVersionId: PlanVersionId; after: SectionLine | null; known: string[]; onClose: () => void }

export function AddSectionDialog({ planVersionId, after, known, onClose }: AddProps) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const typed = useDraft(`add-section:${planVersionId}`, { title: '' })
  const { submit, busy, error } = useSubmit(async () => {
    const title = typed.value.title.trim()
    if (!title) throw missing('title', 'Please give the section a title.')
    const draft = await call(writingApi.addSection, { params: { planVersionId }, body: { title, after: after?.key ?? null } })
    cache.setQueryData(draftQuery(planVersionId).queryKey, draft)
    typed.clear()
    onClose()
    const added = draft.sections.find(({ key }) => !known.includes(key))
    if (added) await navigate({ to: '/plan/drafts/$planVersionId', params: { planVersionId }, search: { section: added.key } })
  })
  return (
    <Dialog opened onClose={onClose} title="Add a section">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            name="title"
            label="Title"
            description={after ? `It will stand after “${after.title}”.` : 'It will stand at the beginning.'}
            data-autofocus
            value={typed.value.title}
            onChange={(event) => typed.change({ title: event.currentTarget.value })}
            error={fieldMessage(error, 'title')}
          />
          <FormProblem error={error} fields={['title']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Add the section
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}

type RemoveProps = { planVersionId: PlanVersionId; section: SectionLine; onClose: () => void; onDone: (draft: Draft) => void }

export function RemoveSectionDialog({ planVersionId, section, onClose, onDone }: RemoveProps) {
  const cache = useQueryClient()
  const remove = async (reason: string) => {
    const params = { planVersionId, sectionKey: section.key }
    const draft = await call(writingApi.removeSection, { params, body: { reason: reason || null } })
    cache.setQueryData(draftQuery(planVersionId).queryKey, draft)
    onDone(draft)
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={`Take out “${section.title}”?`}
      confirm="Take it out"
      reason={section.standard ? 'required' : 'none'}
      reasonLabel="Why is it not needed here?"
      reasonHelp="Example: we take no payment cards. It stands in the document in place of the section."
      draftKey={`remove-section:${planVersionId}:${section.key}`}
      onConfirm={remove}
    >
      {section.standard
        ? 'It is a standard section, which readers may look for. Its text is kept and can be put back.'
        : 'Its text is kept and can be put back.'}
    </ConfirmDialog>
  )
}
