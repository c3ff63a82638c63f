import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { AcknowledgeForm } from '../../prepare/approval/web/AcknowledgeForm.tsx'
import { dutiesQuery, readingQuery } from '../../prepare/approval/web/approval-queries.ts'
import { ReadToEnd } from '../../prepare/approval/web/ReadToEnd.tsx'
import { organisationQuery } from '../../prepare/people/web/people-queries.ts'
import { PlanText } from '../../prepare/plan/web/text/PlanText.tsx'
import { MomentText } from '../design/MomentText.tsx'
import { Page } from '../design/Page.tsx'
import { say } from '../design/say.ts'
import { Card } from '../design/Section.tsx'
import { factsOf } from './plan-reading.ts'

const route = getRouteApi('/inside/plan/read/$planVersionId')

/** What somebody has to read of the version in force, on the phone in their pocket, with one button at its end. */
export function AcknowledgePage() {
  const { planVersionId } = route.useParams()
  const { data: reading } = useSuspenseQuery(readingQuery(planVersionId))
  const { data: duties } = useSuspenseQuery(dutiesQuery)
  const { data: organisation } = useSuspenseQuery(organisationQuery)
  const navigate = useNavigate()
  const owed = duties.toRead.find((each) => each.planVersionId === planVersionId)
  const mine = new Set(owed?.sections.map(({ key }) => key))
  const there = reading.sections.filter(({ removedReason }) => removedReason === null)
  const sections = owed && !owed.whole ? there.filter(({ key }) => mine.has(key)) : there
  const facts = factsOf(reading, organisation)
  const done = async () => {
    say('Thank you. It is noted that you have read this')
    await navigate({ to: '/' })
  }
  return (
    <Page
      title="Please read"
      heading={reading.version.title}
      width="narrow"
      below={
        <>
          <span>Version {reading.version.number}</span>
          {owed && (
            <span>
              {owed.whole ? 'All of it' : sections.length === 1 ? 'One section' : `${sections.length} sections`}, until{' '}
              <MomentText at={owed.dueAt} />
            </span>
          )}
        </>
      }
    >
      <ReadToEnd
        sections={sections.map((section) => ({ ...section, text: <PlanText body={section.body} facts={facts} as="approved" /> }))}
        then={owed ? 'Confirm it at the end.' : ''}
      >
        {(read) =>
          owed ? (
            <AcknowledgeForm planVersionId={planVersionId} read={read} onDone={() => void done()} />
          ) : (
            <Card>You have confirmed that you have read this, or nothing of it is asked of you.</Card>
          )
        }
      </ReadToEnd>
    </Page>
  )
}
