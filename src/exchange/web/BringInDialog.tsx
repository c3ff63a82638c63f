import { Button, FileButton, Stack } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanVersionId } from '../../base/ids.ts'
import { call } from '../../web/call.ts'
import { Buttons, Dialog } from '../../web/design/Dialog.tsx'
import { FormProblem } from '../../web/design/FormProblem.tsx'
import { say } from '../../web/design/say.ts'
import { missing } from '../../web/problem-error.ts'
import { useSubmit } from '../../web/use-submit.ts'
import { cacaoApi } from '../cacao/cacao.api.ts'
import classes from './BringIn.module.css'
import { BroughtPlaybook } from './BroughtPlaybook.tsx'
import { usePreview, type Choices, type RoleName } from './use-preview.ts'

type Props = { planVersionId: PlanVersionId; roles: RoleName[]; onBrought: (key: string) => void; onClose: () => void }

/** First the file, then what became of it and what has to be decided; nothing is stored before that. */
export function BringInDialog({ planVersionId, roles, onBrought, onClose }: Props) {
  const { file, preview, reading, choose } = usePreview(planVersionId)
  const [choices, setChoices] = useState<Choices>(undecided)
  const cache = useQueryClient()
  const { submit, busy, error } = useSubmit(async () => {
    if (!file || !preview) throw missing('file', 'Choose a file first.')
    if (preview.known && !preview.known.same && !choices.existing) throw missing('existing', 'Please choose what becomes of the other one.')
    const body = { ...file, roles: choices.roles, existing: choices.existing ?? ('ask' as const) }
    const { key, name, outcome } = await call(cacaoApi.importPlaybook, { params: { planVersionId }, body })
    await cache.invalidateQueries({ queryKey: ['plan'] })
    say(outcome === 'unchanged' ? `The draft has “${name}” already. Nothing was changed.` : `“${name}” is in the draft now.`)
    onClose()
    onBrought(key)
  })
  const begin = (chosen: File) => {
    setChoices(undecided)
    void choose(chosen)
  }
  return (
    <Dialog opened onClose={onClose} title="Bring in a playbook from another tool" size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <p className={classes.about}>
            A file in the CACAO 2.0 format (.json), from another Muster or from a security tool. You see what becomes of it before anything
            is stored, and commands in it are never run.
          </p>
          <FileRow name={file?.name ?? null} busy={reading.busy} onChoose={begin} />
          <FormProblem error={reading.error} />
          {preview && <BroughtPlaybook preview={preview} roles={roles} choices={choices} onChange={setChoices} error={error} />}
          <FormProblem error={error} fields={['existing']} />
          <Buttons>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy} disabled={!preview}>
              Bring it in
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Dialog>
  )
}

const undecided: Choices = { roles: {}, existing: null }

type FileRowProps = { name: string | null; busy: boolean; onChoose: (file: File) => void }

const FileRow = ({ name, busy, onChoose }: FileRowProps) => (
  <div className={classes.file}>
    <FileButton accept=".json,application/json" onChange={(file) => file && onChoose(file)} inputProps={{ 'aria-label': 'Playbook file' }}>
      {(button) => (
        <Button {...button} variant="default" loading={busy} leftSection={<IconFileUpload size={18} aria-hidden />} data-autofocus>
          {name ? 'Choose another file' : 'Choose a file'}
        </Button>
      )}
    </FileButton>
    {name && <span className={classes.fileName}>{name}</span>}
  </div>
)
