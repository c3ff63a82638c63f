import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { call } from '../../../../web/call.ts'
import { useMayCall } from '../../../../web/me.ts'
import { readPart, writePart, type PartValue } from '../../settings-part.ts'
import { shownProblems } from '../../settings-problems.ts'
import { settingsApi } from '../../settings.api.ts'
import type { PartFormProps } from './bound.ts'
import { FormFrame } from './FormFrame.tsx'
import { partForms, readValue, type FormPart } from './part-forms.tsx'
import { readAnew, type ShownSettings } from './settings-query.ts'
import { usePartForm } from './use-part-form.ts'

type Props<Part extends FormPart> = { part: Part; shown: ShownSettings; onDone?: (() => void) | undefined }

/** The form of one part, with what does not fit together told as it is typed. */
export function PartFormOf<Part extends FormPart>({ part, shown, onDone }: Props<Part>) {
  const cache = useQueryClient()
  const mayChange = useMayCall(settingsApi.changeSettingsPart) && shown.editable
  const { planVersionId, settings } = shown
  const form = usePartForm<PartValue<Part>>({
    place: `${planVersionId}:${part}`,
    stored: { value: readPart(settings, part), hash: shown.hashes[part] ?? '' },
    read: (value) => readValue(part, value),
    send: async (value, before) => {
      await call(settingsApi.changeSettingsPart, { params: { planVersionId, part }, body: { value, before } })
      await readAnew(cache)
    },
    refresh: () => void readAnew(cache),
    onSaved: onDone,
  })
  const within = (value: PartValue<Part>) => writePart(settings, part, value)
  const typed = within(form.value)
  // The matrix shows in its cells what is open.
  const problems = part === 'matrix' ? [] : shownProblems(typed).filter((each) => each.part === part)
  const Form = partForms[part] as (props: PartFormProps<PartValue<Part>>) => ReactNode
  return (
    <FormFrame form={form} shown={shown} within={within} problems={problems} mayChange={mayChange}>
      <Form value={form.value} onChange={form.change} error={form.error} settings={typed} shown={shown} />
    </FormFrame>
  )
}
