import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../web/call.ts'
import { Dialog } from '../../../web/design/Dialog.tsx'
import { DraftNotice } from '../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../web/design/FormProblem.tsx'
import { say } from '../../../web/design/say.ts'
import { useDraft } from '../../../web/draft.ts'
import { fieldMessage, missing } from '../../../web/problem-error.ts'
import { legalForms } from '../organisation.ts'
import { peopleApi } from '../person.api.ts'
import { FormButtons } from './FormButtons.tsx'
import { HolidayInputs } from './HolidayInputs.tsx'
import { bodyOf, organisationNames, readOrganisation, tellOrganisation, versionOf, type OrganisationFields } from './organisation-form.ts'
import { OvertakenNotice } from './OvertakenNotice.tsx'
import { organisationQuery, type Organisation } from './people-queries.ts'
import { legalFormWords } from './people-words.ts'
import { useOvertaken } from './use-overtaken.ts'
import { WorkingHours } from './WorkingHours.tsx'

export function OrganisationDialog({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const began = versionOf(organisation)
  const draft = useDraft('organisation', { ...began.fields, base: began })
  const { base, ...yours } = draft.value
  const cache = useQueryClient()
  const overtaken = useOvertaken<OrganisationFields>({
    base,
    yours,
    read: readOrganisation,
    send: async (version) => {
      if (version.fields.workdays.length === 0) throw missing('calendar.workdays', 'Choose at least one working day.')
      cache.setQueryData(organisationQuery.queryKey, await call(peopleApi.changeOrganisation, { body: bodyOf(version) }))
    },
    onDone: () => {
      draft.clear()
      say('The organisation is changed')
      onClose()
    },
  })
  const { submit, busy, error, clash } = overtaken
  const field = (name: 'name' | 'legalForm' | 'jurisdiction' | 'zone' | 'hotline') => ({
    name,
    label: organisationNames[name],
    value: yours[name],
    onChange: (event: { currentTarget: { value: string } }) => draft.change({ [name]: event.currentTarget.value }),
    error: fieldMessage(error, name),
  })

  return (
    <Dialog opened onClose={onClose} title="Change the organisation" size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <TextInput {...field('name')} description="As it should stand on reports." maxLength={200} data-autofocus />
          <NativeSelect {...field('legalForm')} data={legalForms.map((value) => ({ value, label: legalFormWords[value] }))} />
          <TextInput {...field('jurisdiction')} description="Whose laws apply, such as Ohio." maxLength={200} />
          <TextInput
            {...field('hotline')}
            description="Reporters are told to call it when something cannot wait."
            maxLength={200}
            type="tel"
          />
          <NativeSelect {...field('zone')} description="Deadlines and reports are told on this clock." data={zones(yours.zone)} />
          <WorkingHours value={yours} onChange={draft.change} error={error} />
          <HolidayInputs holidays={yours.holidays} onChange={(holidays) => draft.change({ holidays })} error={error} />
          <OvertakenNotice overtaken={overtaken} what="the organisation" names={organisationNames} tell={tellOrganisation} />
          <FormProblem error={error} fields={['name', 'legalForm', 'jurisdiction', 'zone', 'hotline', 'calendar']} />
          {!clash && <FormButtons send="Save" busy={busy} onCancel={onClose} />}
        </Stack>
      </form>
    </Dialog>
  )
}

/** The browser does not list every old name, but the one in use must be among the choices. */
const zones = (current: string) =>
  [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
    .sort()
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
