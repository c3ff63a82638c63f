import { useQuery } from '@tanstack/react-query'
import type { PersonId } from '../../../base/ids.ts'
import { peopleApi } from '../../../prepare/people/person.api.ts'
import { call } from '../../../web/call.ts'
import type { Incident } from './incident-queries.ts'
import { among, type TeamRole } from './roles.ts'

export type Proposed = { id: PersonId; name: string }

/** Whom the plan names for a role, the primary first, as far as they are still there and may know of the incident. */
export function useProposed(incident: Incident): (role: TeamRole) => Proposed[] {
  const { data } = useQuery({ queryKey: ['people', 'choices'], queryFn: () => call(peopleApi.listPeople) })
  const known = among(incident)
  return ({ primary, alternates }) =>
    [...new Set([primary, ...alternates])].flatMap((id) => {
      const person = data?.items.find((each) => each.id === id && !each.leftAt)
      return person && (!known || known.includes(person.id)) ? [{ id: person.id, name: person.name }] : []
    })
}
