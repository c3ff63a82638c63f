import { useId, type ReactNode } from 'react'
import { FieldError } from './FormProblem.tsx'
import classes from './ChoiceCards.module.css'

export type Choice = { value: string; label: string; help?: ReactNode }

type Props = {
  name: string
  label: string
  /** Where a heading above asks already: the label is only for screen readers. */
  labelHidden?: boolean
  description?: ReactNode
  choices: Choice[]
  error?: unknown
}

type OneProps = Props & { value: string | null; onChange: (value: string) => void }
type SeveralProps = Props & { values: string[]; onChange: (values: string[]) => void }

/** One of several answers, each with room for its explanation. Native inputs: arrow keys and screen readers know them. */
export function OneOf({ value, onChange, ...group }: OneProps) {
  return <Cards {...group} type="radio" isChosen={(each) => each === value} onChoose={onChange} />
}

/** As many as apply. */
export function SeveralOf({ values, onChange, ...group }: SeveralProps) {
  const toggle = (each: string) => onChange(values.includes(each) ? values.filter((one) => one !== each) : [...values, each])
  return <Cards {...group} type="checkbox" isChosen={(each) => values.includes(each)} onChoose={toggle} />
}

type CardsProps = Props & { type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean; onChoose: (value: string) => void }

function Cards({ name, label, labelHidden, description, choices, error, type, isChosen, onChoose }: CardsProps) {
  const id = useId()
  return (
    <fieldset className={classes.group} aria-describedby={description ? id : undefined} {...(labelHidden && { 'aria-label': label })}>
      {!labelHidden && <legend className={classes.label}>{label}</legend>}
      {description && (
        <p id={id} className={classes.description}>
          {description}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} className={classes.card}>
          <input type={type} name={name} value={choice.value} checked={isChosen(choice.value)} onChange={() => onChoose(choice.value)} />
          <span>
            <span className={classes.name}>{choice.label}</span>
            {choice.help && <span className={classes.help}>{choice.help}</span>}
          </span>
        </label>
      ))}
      <FieldError error={error} field={name} />
    </fieldset>
  )
}
