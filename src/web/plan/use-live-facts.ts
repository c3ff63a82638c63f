import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { approvalQuery, type Approval } from '../../prepare/approval/web/approval-queries.ts'
import { peopleApi } from '../../prepare/people/person.api.ts'
import { organisationQuery } from '../../prepare/people/web/people-queries.ts'
import type { PlanSettings } from '../../prepare/plan/settings.ts'
import { nameOf, type LiveFacts, type LivePerson } from '../../prepare/plan/web/live/live-facts.ts'
import { documentsQuery, type VersionLine } from '../../prepare/writing/web/writing-queries.ts'
import { standingWords } from '../../prepare/writing/web/version-words.ts'
import { writingApi } from '../../prepare/writing/writing.api.ts'
import { call } from '../call.ts'
import { useMayCall } from '../me.ts'

type Version = Pick<VersionLine, 'id' | 'document' | 'title' | 'number' | 'status'> & { contentHash?: string | null }

const choicesQuery = queryOptions({ queryKey: ['people', 'choices'], queryFn: () => call(peopleApi.listPeople) })

/** What the live blocks of a version draw from, put together from the rooms. Null until all of it is here. */
export function useLiveFacts(version: Version, settings: PlanSettings | undefined): LiveFacts | null {
  const mayKnowPeople = useMayCall(peopleApi.listPeople)
  const mayKnowVersions = useMayCall(writingApi.listDocuments)
  const organisation = useQuery(organisationQuery).data
  const people = useQuery({ ...choicesQuery, enabled: mayKnowPeople }).data?.items
  const documents = useQuery({ ...documentsQuery, enabled: mayKnowVersions }).data?.items
  const signing = useQuery(approvalQuery(version.id)).data?.signing
  const { document, title, number, status, contentHash = null } = version
  return useMemo(() => {
    if (!settings || !organisation || (mayKnowPeople && !people)) return null
    const versions = documents?.find((each) => each.document === document)?.versions ?? []
    return {
      settings,
      people: people ?? null,
      organisation,
      version: { title, number, standing: standingWords[status], contentHash },
      changes: versions.filter(({ inForceAt, starter }) => inForceAt && !starter),
      signatories: signing?.signatories.length ? signing.signatories.map(toSignatory) : named(settings, people),
    }
  }, [settings, organisation, mayKnowPeople, people, documents, signing, document, title, number, status, contentHash])
}

type Signatory = Approval['signing']['signatories'][number]

const toSignatory = ({ person, position, signature }: Signatory) => ({
  name: signature?.name ?? person.name,
  position: signature?.position ?? position,
  signedAt: signature?.signedAt ?? null,
  onPaper: signature?.onPaper ?? false,
})

/** Who is to sign, while nobody has been asked to. */
const named = ({ approval }: PlanSettings, people: LivePerson[] | undefined) =>
  approval.signatories.map(({ personId, position }) => ({
    name: personId && people ? nameOf(people, personId) : 'Nobody yet',
    position,
    signedAt: null,
    onPaper: false,
  }))
