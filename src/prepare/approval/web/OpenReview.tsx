import { Button } from '@mantine/core'
import { useState } from 'react'
import { DueText } from '../../../web/design/DueText.tsx'
import { ButtonLink } from '../../../web/links.tsx'
import { useMayCall } from '../../../web/me.ts'
import { approvalApi } from '../approval.api.ts'
import type { Review } from './approval-queries.ts'
import { causeWords, stateWords } from './approval-words.ts'
import classes from './approval.module.css'
import { FindingDialog } from './FindingDialog.tsx'
import { PaperSignatureDialog } from './PaperSignatureDialog.tsx'
import { SignatoryList } from './SignatoryList.tsx'

/** A review that is owed or under way, and what can be done about it. */
export function OpenReview({ review }: { review: Review }) {
  const { title, number, cause, because, dueAt, state, finding, signing } = review
  return (
    <li className={classes.review}>
      <div className={classes.reviewHead}>
        <div className={classes.words}>
          <div className={classes.place}>
            {title}, version {number}
          </div>
          <div>
            {causeWords[cause]}. {because}
          </div>
          <div className={classes.quiet}>
            {stateWords[state]}
            {finding && state !== 'owed' && `. Found by ${finding.by.name}${finding.note ? `: ${finding.note}` : ''}`}
          </div>
        </div>
        <DueText at={dueAt} />
      </div>
      <Steps review={review} />
      {state === 'being-signed' && (
        <div className={classes.signatories}>
          <SignatoryList signatories={signing.signatories} awaited />
        </div>
      )}
    </li>
  )
}

function Steps({ review }: { review: Review }) {
  const [doing, setDoing] = useState<'finding' | 'paper' | null>(null)
  const mayDecide = useMayCall(approvalApi.decideReview)
  const { id, planVersionId, state, finding, signing } = review
  const close = () => setDoing(null)
  return (
    <div className={classes.buttons}>
      {signing.yourTurn && (
        <ButtonLink to="/plan/sign/$planVersionId" params={{ planVersionId }} search={{ review: id }}>
          Read and sign
        </ButtonLink>
      )}
      {state === 'being-written' && finding?.leadsTo && (
        <ButtonLink to="/plan/approval/$planVersionId" params={{ planVersionId: finding.leadsTo.id }} variant="default">
          Version {finding.leadsTo.number}
        </ButtonLink>
      )}
      {state === 'being-signed' && mayDecide && (
        <Button variant="default" onClick={() => setDoing('paper')}>
          Record a signature on paper
        </Button>
      )}
      {mayDecide && (
        <Button variant={state === 'owed' ? 'filled' : 'default'} onClick={() => setDoing('finding')}>
          {state === 'being-signed' || state === 'being-written' ? 'Found otherwise' : 'Say what it found'}
        </Button>
      )}
      {doing === 'finding' && <FindingDialog review={review} onClose={close} />}
      {doing === 'paper' && (
        <PaperSignatureDialog signed={{ planVersionId, reviewId: id }} signatories={signing.signatories} onClose={close} />
      )}
    </div>
  )
}
