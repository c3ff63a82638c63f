import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../web/call.ts'
import { say } from '../../../web/design/say.ts'
import { useDraft } from '../../../web/draft.ts'
import { peopleApi } from '../person.api.ts'
import { organisationQuery, peopleQuery, type Person } from './people-queries.ts'
import { bodyOf, readPerson, versionOf, type PersonFields } from './person-form.ts'
import { useOvertaken } from './use-overtaken.ts'
import { useSameKey } from './use-same-key.ts'

/** Adds somebody (`person` is null) or changes them. */
export function usePersonForm(person: Person | null, onDone: () => void) {
  const began = versionOf(person)
  const draft = useDraft(`person:${person?.id ?? 'new'}`, { ...began.fields, base: began })
  const { base, ...yours } = draft.value
  const sites = useQuery(organisationQuery).data?.sites ?? []
  const cache = useQueryClient()
  const sameKey = useSameKey()
  const send = async ({ fields, revision }: { fields: PersonFields; revision: number }) => {
    const body = bodyOf(fields)
    if (person) await call(peopleApi.changePerson, { params: { personId: person.id }, body: { ...body, left: fields.left, revision } })
    else await call(peopleApi.addPerson, { body, idempotencyKey: sameKey(body) })
    await cache.invalidateQueries({ queryKey: peopleQuery.queryKey })
  }
  const overtaken = useOvertaken<PersonFields>({
    base,
    yours,
    read: readPerson,
    send,
    onDone: () => {
      draft.clear()
      say(person ? `${yours.name} is changed` : `${yours.name} is added`)
      onDone()
    },
  })
  return { draft, yours, sites, overtaken }
}
