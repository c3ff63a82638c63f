import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import type { PersonId, PlanVersionId } from '../../../../base/ids.ts'
import type { ReplyOf } from '../../../../platform/http/route.ts'
import { call } from '../../../../web/call.ts'
import { peopleApi } from '../../../people/person.api.ts'
import type { Known } from '../../settings-names.ts'
import { settingsApi } from '../../settings.api.ts'

export type ShownSettings = ReplyOf<typeof settingsApi.showSettings>
export type Settings = ShownSettings['settings']
export type Problem = ShownSettings['problems'][number]

export const settingsQuery = (planVersionId: PlanVersionId) =>
  queryOptions({
    queryKey: ['plan', 'draft', planVersionId, 'settings'],
    queryFn: () => call(settingsApi.showSettings, { params: { planVersionId } }),
  })

/** Whatever shows the plan or the draft shows what was stored. */
export const readAnew = (cache: QueryClient) => cache.invalidateQueries({ queryKey: ['plan'] })

export type KnownPerson = ReplyOf<typeof peopleApi.listPeople>['items'][number]

/** Under the key that choosing somebody uses, so that they are asked for once. */
export const usePeople = (): KnownPerson[] =>
  useQuery({ queryKey: ['people', 'choices'], queryFn: () => call(peopleApi.listPeople) }).data?.items ?? []

export const findPerson = (people: KnownPerson[], id: PersonId | null) => people.find((each) => each.id === id) ?? null

export const knownOf = (people: KnownPerson[], { sections }: ShownSettings): Known => ({
  people: new Map(people.map(({ id, name }) => [id, name])),
  sections: new Map(sections.map(({ key, title }) => [key, title])),
})
