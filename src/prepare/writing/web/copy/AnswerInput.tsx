import { Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { PersonId } from '../../../../base/ids.ts'
import { OneOf } from '../../../../web/design/ChoiceCards.tsx'
import { PersonSelect } from '../../../../web/design/PersonSelect.tsx'
import { TextLink } from '../../../../web/links.tsx'
import type { CopyQuestion } from '../writing-queries.ts'
import classes from './copy.module.css'

type Props = {
  question: CopyQuestion
  answer: string | string[]
  onAnswer: (answer: string | string[]) => void
  problem: string | undefined
}

/** The right kind of input for a question. The question itself is the heading above. */
export function AnswerInput({ question: { key, question, kind, choices }, answer, onAnswer, problem }: Props) {
  const words = Array.isArray(answer) ? answer.join('\n') : answer
  const typed = { name: key, 'aria-label': question, value: words, error: problem, 'data-autofocus': true }
  if (kind === 'text')
    return (
      <Textarea {...typed} autosize minRows={3} maxRows={12} maxLength={4000} onChange={(event) => onAnswer(event.currentTarget.value)} />
    )
  if (kind === 'line' || kind === 'date')
    return (
      <TextInput
        {...typed}
        type={kind === 'date' ? 'date' : 'text'}
        maxLength={1000}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      />
    )
  if (kind === 'person')
    return (
      <PersonSelect
        name={key}
        label={question}
        nobody="Nobody yet"
        value={(words || null) as PersonId | null}
        onChange={(person) => onAnswer(person ?? '')}
        error={problem}
      />
    )
  if (kind === 'people')
    return <People {...{ name: key, label: question, problem, onAnswer }} people={Array.isArray(answer) ? answer : []} />
  const all = kind === 'yes-no' ? yesOrNo : choices.map((each) => ({ value: each.key, label: each.label }))
  return (
    <div>
      <OneOf name={key} label={question} labelHidden choices={all} value={words || null} onChange={onAnswer} />
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

type PeopleProps = { name: string; label: string; people: string[]; problem: string | undefined; onAnswer: (people: string[]) => void }

/** In the order in which they step in. */
function People({ name, label, people, problem, onAnswer }: PeopleProps) {
  const rows = people.length > 0 ? people : ['']
  return (
    <div className={classes.people}>
      {rows.map((person, at) => (
        <PersonSelect
          key={at}
          name={at === 0 ? name : `${name}-${at}`}
          label={at === 0 ? label : `And then (${at + 1})`}
          nobody="Nobody"
          value={(person || null) as PersonId | null}
          except={rows.filter((each) => each && each !== person) as PersonId[]}
          onChange={(chosen) => onAnswer(rows.with(at, chosen ?? '').filter(Boolean))}
          error={at === 0 ? problem : undefined}
        />
      ))}
      {people.length > 0 && people.at(-1) !== '' && (
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => onAnswer([...people, ''])}>
          Choose one more
        </Button>
      )}
      <TextLink to="/people" target="_blank">
        Not in the list? Add them to People (opens beside this)
      </TextLink>
    </div>
  )
}
