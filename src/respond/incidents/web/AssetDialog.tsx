import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { call } from '../../../web/call.ts'
import { Buttons, Dialog } from '../../../web/design/Dialog.tsx'
import { ReturnFocus } from '../../../web/design/ReturnFocus.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage } from '../../../web/problem-error.ts'
import { assetKinds, assetStates, incidentApi } from '../incident.api.ts'
import { ClashNotice } from './ClashNotice.tsx'
import type { Incident } from './incident-queries.ts'
import { assetKindWords, assetStateWords } from './incident-words.ts'
import { useContested, type Version } from './use-contested.ts'
import { useKeepIncident, useReadAnew } from './use-incident.ts'
import { useSameKey } from './use-same-key.ts'

type Asset = Incident['assets'][number]
type Fields = { name: string; kind: string; state: string; note: string }
const names: Fields = { name: 'Name', kind: 'What it is', state: 'How it is', note: 'Note' }
const labels: Record<string, string> = { ...assetKindWords, ...assetStateWords }

const versionOf = (asset: Asset | null | undefined): Version<Fields> => ({
  fields: { name: asset?.name ?? '', kind: asset?.kind ?? 'computer', state: asset?.state ?? 'suspected', note: asset?.note ?? '' },
  revision: asset?.revision ?? 0,
})
const bodyOf = ({ name, kind, state, note }: Fields) => ({
  name,
  kind: kind as Asset['kind'],
  state: state as Asset['state'],
  note: note || null,
})

/** Adds or changes what is affected, or may be. */
export function AssetDialog({ incident, asset, onClose }: { incident: Incident; asset: Asset | null; onClose: () => void }) {
  const began = versionOf(asset)
  const draft = useDraft(`asset:${incident.id}:${asset?.id ?? 'new'}`, { ...began.fields, base: began })
  const { base, ...yours } = draft.value
  const keep = useKeepIncident(incident.id)
  const readAnew = useReadAnew(incident.id)
  const sameKey = useSameKey()
  const params = { incidentId: incident.id }
  const contested = useContested<Fields>({
    base,
    yours,
    latest: async () => versionOf((await readAnew()).assets.find(({ id }) => id === asset?.id)),
    send: async ({ fields, revision }) => {
      const body = bodyOf(fields)
      keep(
        asset
          ? await call(incidentApi.changeAsset, { params: { ...params, assetId: asset.id }, body: { ...body, revision } })
          : await call(incidentApi.addAsset, { params, body, idempotencyKey: sameKey(body) }),
      )
    },
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  const { submit, busy, error, clash } = contested
  const field = (name: keyof Fields) => ({
    name,
    label: names[name],
    value: yours[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
    error: fieldMessage(error, name),
  })

  return (
    <Dialog opened onClose={onClose} title={asset ? 'Change what is affected' : 'Add what is affected'}>
      <ReturnFocus />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <TextInput
            {...field('name')}
            description="As people here call it, such as “Shared drive of Eastgate”."
            maxLength={200}
            data-autofocus
          />
          <NativeSelect {...field('kind')} data={assetKinds.map((value) => ({ value, label: assetKindWords[value] }))} />
          <NativeSelect {...field('state')} data={assetStates.map((value) => ({ value, label: assetStateWords[value] }))} />
          <Textarea {...field('note')} label="Note (if you like)" autosize minRows={2} maxRows={8} />
          <ClashNotice contested={contested} what="this entry" names={names} tell={(_, value) => labels[value] ?? value} />
          <FormProblem error={error} fields={['name', 'note']} />
          {!clash && (
            <Buttons>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={busy}>
                {asset ? 'Save' : 'Add'}
              </Button>
            </Buttons>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
