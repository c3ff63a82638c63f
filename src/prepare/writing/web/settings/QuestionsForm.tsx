import type { PartValue } from '../../settings-part.ts'
import { namedBy } from '../../settings-references.ts'
import { questions } from '../../settings-names.ts'
import { inside, whole, type Bound, type PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Line, Pick, Prose } from './inputs.tsx'
import { ListEditor } from './ListEditor.tsx'
import marks from './marks.module.css'
import type { Settings } from './settings-query.ts'

type Question = PartValue<'questions'>['functional']
type Which = (typeof questions)[number]

const titles: Record<Which, string> = {
  functional: 'First question: what does not work',
  information: 'Second question: what happened to information',
  recoverability: 'Third question: how hard it is to put right',
}

export const QuestionsForm = (props: PartFormProps<PartValue<'questions'>>) => (
  <div className={classes.stack}>
    <p className={classes.quiet}>
      A new answer needs its severities: they are filled in under “Severity matrix”. “Not sure” is always offered besides these answers.
    </p>
    {questions.map((which) => (
      <section key={which} className={classes.group} aria-label={titles[which]}>
        <p className={classes.groupTitle}>{titles[which]}</p>
        <QuestionFields which={which} bound={inside(whole(props), which)} settings={props.settings} />
      </section>
    ))}
  </div>
)

const QuestionFields = ({ which, bound, settings }: { which: Which; bound: Bound<Question>; settings: Settings }) => (
  <div className={classes.stack}>
    <Line of={bound} name="question" label="Question" />
    <Prose of={bound} name="help" label="Help below it" />
    <div>
      <p className={classes.groupTitle}>Answers, from harmless to worst</p>
      <ListEditor
        one="answer"
        items={bound.item.answers}
        onChange={(answers) => bound.change({ answers })}
        nameOf={({ label }) => label}
        renderMark={({ key }) => key === bound.item.unsureCountsAs && <span className={marks.mark}>if not sure</span>}
        blank={(key) => ({ key, label: '', help: null, code: 'other' })}
        namedBy={({ key }) => namedBy(settings, { is: which, key })}
        atLeastOne
        at={`${bound.at}.answers`}
        error={bound.error}
      >
        {(answer) => (
          <>
            <Line of={answer} name="label" label="Answer" />
            <Prose of={answer} name="help" label="Help" optional />
            <Line
              of={answer}
              name="code"
              label="Code of the standard"
              description="The category of NIST SP 800-61 that it stands for, such as none, low, medium or high. Exports use it."
            />
          </>
        )}
      </ListEditor>
    </div>
    <Pick
      of={bound}
      name="unsureCountsAs"
      label="“Not sure” counts as"
      description="Not being sure should count as something bad, so that nobody relaxes too soon."
      data={bound.item.answers.map(({ key, label }) => ({ value: key, label: label || 'New answer' }))}
    />
  </div>
)
