import type { ReactNode } from 'react'
import type { Playbook, PlaybookStep } from '../../../plan/playbook.ts'
import { whole, type PartFormProps } from './bound.ts'
import fields from './fields.module.css'
import { Line, Prose } from './inputs.tsx'
import { ListEditor } from './ListEditor.tsx'
import classes from './PlaybookForm.module.css'
import type { Problem } from './settings-query.ts'
import { StepFields } from './StepFields.tsx'
import { StepMarks } from './StepMarks.tsx'
import { stepBehind, stepsLeadingTo } from './step-words.ts'

/** Draws the steps of a playbook; the page brings it along, because the drawing belongs to the room of the plan. */
export type DrawPlaybook = (playbook: Playbook) => ReactNode

type Props = PartFormProps<Playbook> & { problems: Problem[]; draw?: DrawPlaybook | undefined }

export function PlaybookForm({ draw, ...props }: Props) {
  const { value } = props
  return (
    <div className={draw ? classes.beside : fields.stack}>
      <div className={fields.stack}>
        <Line of={whole(props)} name="name" label="Name of the playbook" />
        <Prose of={whole(props)} name="when" label="When to follow it" description="In a sentence, for whoever has to choose." optional />
        <Steps {...props} />
      </div>
      {draw && (
        <aside className={classes.graph} aria-label="How the steps follow each other">
          <h3>How the steps follow each other</h3>
          <div className={classes.drawing}>{draw(value)}</div>
        </aside>
      )}
    </div>
  )
}

function Steps({ value, onChange, error, settings, problems }: Omit<Props, 'draw'>) {
  const { steps } = value
  const setSteps = (next: PlaybookStep[]) => onChange({ ...value, steps: next })
  const lead = settings.teamRoles.find(({ leads }) => leads) ?? settings.teamRoles[0]
  return (
    <div>
      <h3 className={classes.title}>Steps</h3>
      <ListEditor
        one="step"
        items={steps}
        onChange={setSteps}
        nameOf={({ title }) => title}
        renderMark={(step) => <StepMarks step={step} settings={settings} problems={problems.filter((each) => each.step === step.key)} />}
        blank={() => stepBehind(steps, steps.at(-1), lead?.key ?? '')}
        copy={(step, key) => ({ ...step, key, title: `${step.title} (copy)` })}
        namedBy={({ key }) => stepsLeadingTo(steps, key)}
        atLeastOne
        at="steps"
        error={error}
      >
        {(bound, at) => (
          <StepFields
            bound={bound}
            at={at}
            playbook={value}
            settings={settings}
            problems={problems.filter((each) => each.step === bound.item.key)}
            replace={(step) => setSteps(steps.with(at, step))}
          />
        )}
      </ListEditor>
    </div>
  )
}
