import { useSuspenseQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../web/design/EmptyState.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { Section } from '../../../web/design/Section.tsx'
import { reviewsQuery, type Review } from './approval-queries.ts'
import { causeWords } from './approval-words.ts'
import classes from './approval.module.css'
import { OpenReview } from './OpenReview.tsx'

/** What must be looked at and what was: open reviews with what can be done, done ones with what they found. */
export function ReviewsSection() {
  const { data } = useSuspenseQuery(reviewsQuery)
  const open = data.items.filter(({ state }) => state !== 'done')
  const done = data.items.filter(({ state }) => state === 'done')
  return (
    <>
      <Section title="Open" count={open.length} padding="none">
        {open.length === 0 ? (
          <EmptyState title="No review is open">
            Once your own plan is in force, the next review stands here with its day. Grave incidents and changes in the team bring it
            forward.
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {open.map((review) => (
              <OpenReview key={review.id} review={review} />
            ))}
          </ul>
        )}
      </Section>
      {done.length > 0 && (
        <Section title="Done" count={done.length} padding="none">
          <ul className={classes.list}>
            {done.map((review) => (
              <DoneReview key={review.id} review={review} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const DoneReview = ({ review: { title, number, cause, because, doneAt, finding, signing } }: { review: Review }) => (
  <li className={classes.row}>
    <div className={classes.words}>
      <div className={classes.place}>
        {title}, version {number}
      </div>
      <div className={classes.quiet}>
        {causeWords[cause]}. {because}
      </div>
      <div>
        {finding?.outcome === 'unchanged'
          ? `Nothing to change${finding.note ? `: ${finding.note}` : ''}`
          : `A new version${finding?.leadsTo ? `: ${finding.leadsTo.number}` : ''}`}
      </div>
      {finding?.outcome === 'unchanged' && (
        <div className={classes.quiet}>
          Signed by{' '}
          {signing.signatories.flatMap(({ signature }) => (signature ? [`${signature.name} (${signature.position})`] : [])).join(', ')}
        </div>
      )}
    </div>
    {doneAt && (
      <span className={classes.quiet}>
        <MomentText at={doneAt} as="short" />
      </span>
    )}
  </li>
)
