import { Button } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconArrowLeft, IconArrowRight, IconFilePlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { call } from '../../../../web/call.ts'
import { DraftNotice } from '../../../../web/design/DraftNotice.tsx'
import { FormProblem } from '../../../../web/design/FormProblem.tsx'
import { Card } from '../../../../web/design/Section.tsx'
import { useDraft } from '../../../../web/draft.ts'
import { fieldMessage, missing } from '../../../../web/problem-error.ts'
import { useSubmit } from '../../../../web/use-submit.ts'
import { writingApi } from '../../writing.api.ts'
import { copyQuestionsQuery, type PlanDocument } from '../writing-queries.ts'
import { AnswerInput } from './AnswerInput.tsx'
import { answerOf, answersToSend, missingIn, type Answers } from './answers.ts'
import classes from './copy.module.css'

/** A dozen questions, one at a time. What was answered stays in this browser until the draft is made. */
export function CopyWizard({ document }: { document: PlanDocument }) {
  const { questions } = useSuspenseQuery(copyQuestionsQuery(document)).data
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
