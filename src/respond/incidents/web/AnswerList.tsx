import { unsure } from '../../../prepare/plan/severity.ts'
import { MomentText } from '../../../web/design/MomentText.tsx'
import { nameOf } from './classify-draft.ts'
import type { Incident, Question } from './incident-queries.ts'
import classes from './AnswerList.module.css'
import { usePinnedPlan } from './use-incident.ts'

type Classification = Incident['classifications'][number]

/** The three questions with what was answered, and why the severity is another than they give. */
export function AnswerList({ incident, classification }: { incident: Incident; classification: Classification }) {
  const settings = usePinnedPlan(incident)
  const { functional, information, recoverability, derived, severity, reason, by, at } = classification
  return (
    <>
      <dl className={classes.answers}>
        <Answer question={settings.functional} keys={[functional]} />
        <Answer question={settings.information} keys={information} />
        <Answer question={settings.recoverability} keys={[recoverability]} />
        {derived !== severity && (
          <div>
            <dt>By the plan it would be</dt>
            <dd>
              {derived} {nameOf(settings, derived)}
            </dd>
          </div>
        )}
        {reason && (
          <div>
            <dt>Why</dt>
            <dd>{reason}</dd>
          </div>
        )}
      </dl>
      <p className={classes.by}>
        {by}, <MomentText at={at} />
      </p>
    </>
  )
}

const Answer = ({ question, keys }: { question: Question; keys: string[] }) => (
  <div>
    <dt>{question.question}</dt>
    {keys.map((key) => (
      <dd key={key}>{labelOf(question, key)}</dd>
    ))}
  </div>
)

/** An answer of an older version of the plan is told by its key's words: better than nothing. */
const labelOf = ({ answers }: Question, key: string): string =>
  key === unsure ? 'Not sure' : (answers.find((answer) => answer.key === key)?.label ?? key.replaceAll('-', ' '))
