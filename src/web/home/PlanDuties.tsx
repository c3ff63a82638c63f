import { useQuery } from '@tanstack/react-query'
import { IconBook2, IconEye, IconPencil, IconSignature, IconWriting, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dutiesQuery } from '../../prepare/approval/web/approval-queries.ts'
import { documentWords } from '../../prepare/approval/web/approval-words.ts'
import { DueText } from '../design/DueText.tsx'
import { ButtonLink } from '../links.tsx'
import classes from './home.module.css'

/** What the plan wants of this person: to make it, to sign, to change, to review, to read. Nothing at all on most days. */
export function PlanDuties() {
  const { data } = useQuery(dutiesQuery)
  if (!data) return null
  return (
    <>
      {data.makePlan && (
        <Duty picture={IconWriting} title="Make the plan yours" link={<ButtonLink to="/plan/documents">Begin</ButtonLink>}>
          Until then Muster runs on the plan that it came with. A dozen questions give you a draft with your names in it.
        </Duty>
      )}
      {data.toSign.map(({ planVersionId, reviewId, document, number }) => (
        <Duty
          key={reviewId ?? planVersionId}
          picture={IconSignature}
          title={
            reviewId
              ? `The review of the ${documentWords[document]} waits for your signature`
              : `The ${documentWords[document]} waits for your signature`
          }
          link={
            <ButtonLink to="/plan/sign/$planVersionId" params={{ planVersionId }} search={reviewId ? { review: reviewId } : {}}>
              Read and sign
            </ButtonLink>
          }
        >
          Version {number}.{' '}
          {reviewId ? 'It was reviewed, and nothing needs to change.' : 'Read it to its end and sign, or ask for changes.'}
        </Duty>
      ))}
      {data.changesAsked.map(({ planVersionId, number, what, by }) => (
        <Duty
          key={planVersionId}
          picture={IconPencil}
          title={`${by.name} asks for changes in version ${number}`}
          link={
            <ButtonLink to="/plan/approval/$planVersionId" params={{ planVersionId }}>
              Look at it
            </ButtonLink>
          }
        >
          {what}
        </Duty>
      ))}
      {data.reviews.length > 0 && (
        <Duty
          picture={IconEye}
          title={
            data.reviews.length === 1
              ? `The ${documentWords[data.reviews[0]!.document]} must be reviewed`
              : `${data.reviews.length} reviews of the plan are owed`
          }
          link={<ButtonLink to="/plan/reviews">Look at {data.reviews.length === 1 ? 'it' : 'them'}</ButtonLink>}
        >
          {data.reviews[0]!.because}
          <br />
          <DueText at={data.reviews[0]!.dueAt} />
        </Duty>
      )}
      {data.toRead.map(({ planVersionId, document, whole, sections, dueAt }) => (
        <Duty
          key={planVersionId}
          picture={IconBook2}
          title={`Please read the ${documentWords[document]}`}
          link={
            <ButtonLink to="/plan/read/$planVersionId" params={{ planVersionId }}>
              Read it
            </ButtonLink>
          }
        >
          {whole ? 'All of it' : sections.map(({ title }) => title).join(', ')}
          <br />
          <DueText at={dueAt} />
        </Duty>
      ))}
    </>
  )
}

type Props = { picture: TablerIcon; title: string; link: ReactNode; children: ReactNode }

const Duty = ({ picture: Picture, title, link, children }: Props) => (
  <section className={classes.callout} aria-label={title}>
    <span className={classes.calloutPicture}>
      <Picture size={26} stroke={1.7} aria-hidden />
    </span>
    <div className={classes.calloutWords}>
      <strong>{title}</strong>
      <span>{children}</span>
    </div>
    {link}
  </section>
)
