import { Button } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconArrowLeft, IconArrowRight, IconFilePlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { call } from '../../../../web/call.ts'
import { DraftNotice } from '../../../../web/design/DraftNotice.tsx'
import { EmptyState } from '../../../../web/design/EmptyState.tsx'
import { FormProblem } from '../../../../web/design/FormProblem.tsx'
import { Card } from '../../../../web/design/Section.tsx'
import { useDraft } from '../../../../web/draft.ts'
import { ButtonLink } from '../../../../web/links.tsx'
import { fieldMessage, missing } from '../../../../web/problem-error.ts'
import { useSubmit } from '../../../../web/use-submit.ts'
import { writingApi } from '../../writing.api.ts'
import { copyQuestionsQuery, documentsQuery, type CopyQuestion, type PlanDocument, type VersionLine } from '../writing-queries.ts'
import { AnswerInput } from './AnswerInput.tsx'
import { answerOf, answersToSend, missingIn, type Answers } from './answers.ts'
import classes from './copy.module.css'

/** Nobody answers a dozen questions to hear at the end that there is a draft already. */
export function CopyWizard({ document }: { document: PlanDocument }) {
  const { questions } = useSuspenseQuery(copyQuestionsQuery(document)).data
  const { items } = useSuspenseQuery(documentsQuery).data
  const versions = items.find((each) => each.document === document)?.versions ?? []
  const going = versions.find(({ status }) => status === 'draft' || status === 'in-review')
  if (going) return <GoingAlready version={going} />
  return questions.length === 0 ? <NothingToAsk document={document} /> : <Questions document={document} questions={questions} />
}

export const GoingAlready = ({ version: { id, number, createdBy } }: { version: VersionLine }) => (
  <Card>
    <EmptyState
      title={`Version ${number} is under way already`}
      action={
        <ButtonLink to="/plan/drafts/$planVersionId" params={{ planVersionId: id }} search={{}}>
          Go on with it
        </ButtonLink>
      }
    >
      {createdBy} began it. There is one at a time, so that nobody signs what somebody else is still changing.
    </EmptyState>
  </Card>
)

/** What a procedure names is filled in where the plan has it. */
function NothingToAsk({ document }: { document: PlanDocument }) {
  const make = useMake(document)
  const { submit, busy, error } = useSubmit(() => make({}))
  return (
    <form onSubmit={submit}>
      <Card>
        <div className={classes.step}>
          <p className={classes.help}>
            Nothing needs to be asked: your plan has the names and numbers already, and they are filled in from there.
          </p>
          <FormProblem error={error} />
          <div>
            <Button type="submit" loading={busy} leftSection={<IconFilePlus size={18} aria-hidden />}>
              Make the draft
            </Button>
          </div>
        </div>
      </Card>
    </form>
  )
}

/** A dozen questions, one at a time. What was answered stays in this browser until the draft is made. */
function Questions({ document, questions }: { document: PlanDocument; questions: CopyQuestion[] }) {
  const kept = useDraft(`copy:${document}`, { at: 0, answers: {} as Answers })
  const at = Math.min(kept.value.at, questions.length - 1)
  const question = questions[at]
  const make = useMake(document)
  const isLast = at === questions.length - 1
  const { submit, busy, error } = useSubmit(async () => {
    if (!question) return
    const problem = missingIn(question, answerOf(question, kept.value.answers))
    if (problem) throw missing(question.key, problem)
    if (!isLast) return kept.change({ at: at + 1 })
    const unanswered = questions.findIndex((each) => missingIn(each, answerOf(each, kept.value.answers)))
    if (unanswered >= 0) return kept.change({ at: unanswered })
    await make(answersToSend(questions, kept.value.answers))
    kept.clear()
  })
  const heading = useFocusOnChange(at)
  if (!question) return null
  return (
    <form onSubmit={submit} noValidate className={classes.wizard}>
      <DraftNotice draft={kept} />
      <Progress at={at} of={questions.length} />
      <Card>
        <div className={classes.step}>
          <h2 ref={heading} tabIndex={-1} className={classes.question}>
            {question.question}
          </h2>
          {question.help && <p className={classes.help}>{question.help}</p>}
          <AnswerInput
            key={question.key}
            question={question}
            answer={answerOf(question, kept.value.answers)}
            onAnswer={(answer) => kept.change({ answers: { ...kept.value.answers, [question.key]: answer } })}
            problem={fieldMessage(error, question.key)}
          />
          {!question.required && <p className={classes.help}>You may leave this open and fill it in later.</p>}
          <FormProblem error={error} fields={[question.key]} />
        </div>
      </Card>
      <div className={classes.buttons}>
        {at > 0 ? (
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => kept.change({ at: at - 1 })}>
            Back
          </Button>
        ) : (
          <span />
        )}
        <Button
          type="submit"
          loading={busy}
          {...(isLast
            ? { leftSection: <IconFilePlus size={18} aria-hidden /> }
            : { rightSection: <IconArrowRight size={18} aria-hidden /> })}
        >
          {isLast ? 'Make the draft' : 'Next'}
        </Button>
      </div>
    </form>
  )
}

function useMake(document: PlanDocument) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return async (answers: Answers) => {
    const draft = await call(writingApi.startDraft, { body: { document, from: 'template', answers } })
    void cache.invalidateQueries({ queryKey: ['plan'] })
    await navigate({ to: '/plan/drafts/$planVersionId', params: { planVersionId: draft.id }, search: {} })
  }
}

/** A new question is read out, and the first thing Tab reaches is its answer. */
function useFocusOnChange(at: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current !== at) heading.current?.focus()
    before.current = at
  }, [at])
  return heading
}

const Progress = ({ at, of }: { at: number; of: number }) => (
  <div className={classes.progress}>
    <span>
      Question {at + 1} of {of}
    </span>
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
      <rect width="100" height="4" className={classes.progressAll} />
      <rect width={((at + 1) / of) * 100} height="4" className={classes.progressDone} />
    </svg>
  </div>
)
