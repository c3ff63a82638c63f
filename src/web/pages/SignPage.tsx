import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanReviewId } from '../../base/ids.ts'
import { AskForChanges } from '../../prepare/approval/web/ApprovalSteps.tsx'
import { approvalQuery, readingQuery, reviewQuery, type Approval } from '../../prepare/approval/web/approval-queries.ts'
import { documentWords } from '../../prepare/approval/web/approval-words.ts'
import { ReadToEnd } from '../../prepare/approval/web/ReadToEnd.tsx'
import { SignForm } from '../../prepare/approval/web/SignForm.tsx'
import { organisationQuery } from '../../prepare/people/web/people-queries.ts'
import { PlanText } from '../../prepare/plan/web/text/PlanText.tsx'
import { Button } from '@mantine/core'
import { Page } from '../design/Page.tsx'
import { say } from '../design/say.ts'
import { Card } from '../design/Section.tsx'
import { useMe } from '../me.ts'
import { factsOf } from './plan-reading.ts'

const route = getRouteApi('/inside/plan/sign/$planVersionId')

/** The whole text, and at its end the place to sign it: for its approval, or for a review that found nothing to change. */
export function SignPage() {
  const { planVersionId } = route.useParams()
  const { review } = route.useSearch()
  return review ? <SignReview planVersionId={planVersionId} reviewId={review} /> : <SignVersion planVersionId={planVersionId} />
}

type Version = { planVersionId: Approval['version']['id'] }

function SignVersion({ planVersionId }: Version) {
  const { data } = useSuspenseQuery(approvalQuery(planVersionId))
  return <Signing planVersionId={planVersionId} reviewId={null} signing={data.signing} />
}

function SignReview({ planVersionId, reviewId }: Version & { reviewId: PlanReviewId }) {
  const { data } = useSuspenseQuery(reviewQuery(reviewId))
  return <Signing planVersionId={planVersionId} reviewId={reviewId} signing={data.signing} />
}

type Props = Version & { reviewId: PlanReviewId | null; signing: Approval['signing'] }

function Signing({ planVersionId, reviewId, signing }: Props) {
  // The text and its fingerprint are read together and stay as they are: what is signed is what was shown.
  const { data: reading } = useSuspenseQuery({ ...readingQuery(planVersionId), staleTime: Infinity, refetchOnWindowFocus: false })
  const { data: organisation } = useSuspenseQuery(organisationQuery)
  const navigate = useNavigate()
  const me = useMe()
  const { version, sections } = reading
  const facts = factsOf(reading, organisation)
  const position = signing.signatories.find(({ person }) => person.id === me.personId)?.position ?? ''
  const signed = async () => {
    say('You have signed. Thank you')
    await navigate({ to: '/' })
  }
  return (
    <Page
      title={`Sign the ${documentWords[version.document]}`}
      heading={version.title}
      below={<span>Version {version.number}</span>}
      width="narrow"
      actions={signing.yourTurn && !reviewId && <ChangesButton version={version} />}
    >
      <ReadToEnd
        sections={sections.map((section) => ({ ...section, text: <PlanText body={section.body} facts={facts} as="approved" /> }))}
        then={signing.yourTurn ? 'Your signature is asked for at the end.' : ''}
      >
        {(read) =>
          signing.yourTurn && version.contentHash ? (
            <SignForm {...{ planVersionId, reviewId, position, read }} contentHash={version.contentHash} onSigned={() => void signed()} />
          ) : (
            <Card>There is nothing for you to sign here now.</Card>
          )
        }
      </ReadToEnd>
    </Page>
  )
}

function ChangesButton({ version }: { version: Approval['version'] }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Ask for changes
      </Button>
      <AskForChanges version={version} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
