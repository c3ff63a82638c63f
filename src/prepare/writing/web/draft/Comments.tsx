import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanVersionId } from '../../../../base/ids.ts'
import { call } from '../../../../web/call.ts'
import { FormProblem } from '../../../../web/design/FormProblem.tsx'
import { MomentText } from '../../../../web/design/MomentText.tsx'
import { Section } from '../../../../web/design/Section.tsx'
import { useDraft } from '../../../../web/draft.ts'
import { fieldMessage, missing } from '../../../../web/problem-error.ts'
import { useSubmit } from '../../../../web/use-submit.ts'
import { writingApi } from '../../writing.api.ts'
import { draftQuery, sectionQuery, type Comment, type Section as SectionText } from '../writing-queries.ts'
import classes from './draft.module.css'

type Props = { planVersionId: PlanVersionId; section: SectionText; mayComment: boolean }
type Tell = (comments: Comment[]) => void

/** What was said about this section: answered, and resolved when it is dealt with. */
export function Comments({ planVersionId, section, mayComment }: Props) {
  const tell = useTell(planVersionId, section.key)
  const [showResolved, setShowResolved] = useState(false)
  const open = section.comments.filter(({ resolved }) => !resolved)
  const done = section.comments.filter(({ resolved }) => resolved)
  const shown = showResolved ? section.comments : open
  return (
    <div id="comments">
      <Section
        title="Comments"
        count={open.length}
        actions={
          done.length > 0 && (
            <Button variant="default" onClick={() => setShowResolved(!showResolved)}>
              {showResolved ? 'Hide what is resolved' : `Show ${done.length} resolved`}
            </Button>
          )
        }
      >
        {shown.length === 0 && (
          <p className={classes.quiet}>Nothing was said about this section{done.length > 0 ? ' that is still open' : ' yet'}.</p>
        )}
        <ul className={classes.comments}>
          {shown.map((comment) => (
            <li key={comment.id}>
              <OneComment comment={comment} planVersionId={planVersionId} mayComment={mayComment} tell={tell} />
            </li>
          ))}
        </ul>
        {mayComment && <Write planVersionId={planVersionId} sectionKey={section.key} answers={null} tell={tell} />}
      </Section>
    </div>
  )
}

/** Answers of these endpoints are all comments of the draft. */
function useTell(planVersionId: PlanVersionId, sectionKey: string): Tell {
  const cache = useQueryClient()
  return (comments) => {
    cache.setQueryData(
      sectionQuery(planVersionId, sectionKey).queryKey,
      (section) => section && { ...section, comments: comments.filter((each) => each.sectionKey === sectionKey) },
    )
    void cache.invalidateQueries({ queryKey: draftQuery(planVersionId).queryKey })
  }
}

type OneProps = { comment: Comment; planVersionId: PlanVersionId; mayComment: boolean; tell: Tell }

function OneComment({ comment, planVersionId, mayComment, tell }: OneProps) {
  const [answering, setAnswering] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    const params = { planVersionId, commentId: comment.id }
    const { comments } = await call(comment.resolved ? writingApi.reopenComment : writingApi.resolveComment, { params, body: {} })
    tell(comments)
  })
  return (
    <article className={classes.comment} data-resolved={comment.resolved ? true : undefined} id={`comment-${comment.id}`} tabIndex={-1}>
      <Said by={comment.writtenBy} at={comment.writtenAt} body={comment.body} />
      {comment.answers.map((answer) => (
        <div key={answer.id} className={classes.answer}>
          <Said by={answer.writtenBy} at={answer.writtenAt} body={answer.body} />
        </div>
      ))}
      {comment.resolved && (
        <p className={classes.quiet}>
          Resolved by {comment.resolved.by}, <MomentText at={comment.resolved.at} />
        </p>
      )}
      {mayComment && (
        <div className={classes.commentDeeds}>
          {!comment.resolved && (
            <Button size="xs" variant="default" onClick={() => setAnswering(!answering)} aria-expanded={answering}>
              Answer
            </Button>
          )}
          <Button size="xs" variant="default" loading={busy} onClick={() => void submit()}>
            {comment.resolved ? 'Open again' : 'Resolve'}
          </Button>
        </div>
      )}
      <FormProblem error={error} />
      {answering && (
        <Write
          planVersionId={planVersionId}
          sectionKey={comment.sectionKey}
          answers={comment.id}
          tell={tell}
          onSent={() => setAnswering(false)}
        />
      )}
    </article>
  )
}

const Said = ({ by, at, body }: { by: string; at: Date; body: string }) => (
  <>
    <div className={classes.saidBy}>
      <strong>{by}</strong>{' '}
      <span className={classes.quiet}>
        <MomentText at={at} />
      </span>
    </div>
    <p className={classes.saidWords}>{body}</p>
  </>
)

type WriteProps = { planVersionId: PlanVersionId; sectionKey: string; answers: string | null; tell: Tell; onSent?: () => void }

function Write({ planVersionId, sectionKey, answers, tell, onSent }: WriteProps) {
  const draft = useDraft(`comment:${planVersionId}:${sectionKey}:${answers ?? 'new'}`, { body: '' })
  const { submit, busy, error } = useSubmit(async () => {
    const body = draft.value.body.trim()
    if (!body) throw missing('body', 'Please write what you want to say.')
    const { comments } = await call(writingApi.addComment, { params: { planVersionId }, body: { sectionKey, body, answers } })
    tell(comments)
    draft.clear()
    onSent?.()
  })
  return (
    <form onSubmit={submit} noValidate className={classes.writeComment}>
      <Textarea
        name="body"
        label={answers ? 'Your answer' : 'Your comment'}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        value={draft.value.body}
        onChange={(event) => draft.change({ body: event.currentTarget.value })}
        error={fieldMessage(error, 'body')}
      />
      <FormProblem error={error} fields={['body']} />
      <Button type="submit" variant="default" loading={busy}>
        {answers ? 'Answer' : 'Add the comment'}
      </Button>
    </form>
  )
}
