import type { PlanVersion } from './plan-query.ts'
import { MatrixTables } from './MatrixTables.tsx'
import { PlanSection } from './PlanSection.tsx'
import classes from './plan.module.css'

type Settings = PlanVersion['settings']

/** Nobody chooses a severity: they answer three questions, and the matrix says what it is. */
export const QuestionsPart = ({ settings }: { settings: Settings }) => (
  <PlanSection
    part="questions"
    about="Three plain questions, answered by whoever takes the incident. The table below then says how grave it is. Unsure counts as the answer marked so."
  >
    <QuestionEntries settings={settings} />
    <MatrixTables settings={settings} />
  </PlanSection>
)

export const QuestionEntries = ({ settings }: { settings: Settings }) => (
  <ol className={classes.entries}>
    {[settings.functional, settings.information, settings.recoverability].map((question) => (
      <Question key={question.question} question={question} />
    ))}
  </ol>
)

const Question = ({ question: { question, help, answers, unsureCountsAs } }: { question: Settings['functional'] }) => (
  <li>
    <h3>{question}</h3>
    <p className={classes.quiet}>{help}</p>
    <ul className={classes.list}>
      {answers.map(({ key, label, help: more }) => (
        <li key={key}>
          {label}
          {key === unsureCountsAs && <span className={classes.mark}>if unsure</span>}
          {more && <span className={classes.quiet}> {more}</span>}
        </li>
      ))}
    </ul>
  </li>
)
