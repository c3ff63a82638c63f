import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../web/call.ts'
import { useMayCall } from '../../../../web/me.ts'
import { playbookSchema, type Playbook } from '../../../plan/playbook.ts'
import { shownProblems } from '../../settings-problems.ts'
import { settingsApi } from '../../settings.api.ts'
import { FormFrame } from './FormFrame.tsx'
import { PlaybookForm, type DrawPlaybook } from './PlaybookForm.tsx'
import { readAnew, type ShownSettings } from './settings-query.ts'
import { usePartForm } from './use-part-form.ts'

type Props = { playbook: Playbook; shown: ShownSettings; onDone?: (() => void) | undefined; draw?: DrawPlaybook | undefined }

/** The form of one playbook. */
export function PlaybookFormOf({ playbook: stored, shown, onDone, draw }: Props) {
  const cache = useQueryClient()
  const mayChange = useMayCall(settingsApi.changePlanPlaybook) && shown.editable
  const { planVersionId, settings } = shown
  const { key } = stored
  const form = usePartForm<Playbook>({
    place: `${planVersionId}:playbooks/${key}`,
    stored: { value: stored, hash: shown.hashes[`playbooks/${key}`] ?? '' },
    read: (value) => playbookSchema.parse(value),
    send: async (value, before) => {
      await call(settingsApi.changePlanPlaybook, { params: { planVersionId, playbookKey: key }, body: { value, before } })
      await readAnew(cache)
    },
    refresh: () => void readAnew(cache),
    onSaved: onDone,
  })
  const within = (value: Playbook) => ({ ...settings, playbooks: settings.playbooks.map((each) => (each.key === key ? value : each)) })
  const typed = within(form.value)
  const problems = shownProblems(typed).filter((each) => each.playbook === key)
  return (
    <FormFrame form={form} shown={shown} within={within} problems={problems} mayChange={mayChange}>
      <PlaybookForm
        value={form.value}
        onChange={form.change}
        error={form.error}
        settings={typed}
        shown={shown}
        problems={problems}
        draw={draw}
      />
    </FormFrame>
  )
}
