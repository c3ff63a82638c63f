import { Text } from '@mantine/core'
import { unsure } from '../../../prepare/plan/severity.ts'
import type { Draft } from '../../../web/draft.ts'
import { categoryChoices } from './category-choices.ts'
import { OneOf, SeveralOf, type Choice } from '../../../web/design/ChoiceCards.tsx'
import { chooseInformation, type ClassifyDraft } from './classify-draft.ts'
import type { PlanVersion, Question } from './incident-queries.ts'

type Settings = PlanVersion['settings']

export const steps = ['category', 'functional', 'information', 'recoverability', 'result'] as const
export type Step = (typeof steps)[number]

export const stepNames = ({ functional, information, recoverability }: Settings): Record<Step, string> => ({
  category: 'What kind of incident is it?',
  functional: functional.question,
  information: information.question,
  recoverability: recoverability.question,
  result: 'What follows from it',
})

type Props = { step: Exclude<Step, 'result'>; settings: Settings; draft: Draft<ClassifyDraft> }

/** One question of the plan in the plan's words. "Not sure" is always an answer, and counts as the plan says. */
export function ClassifyStep({ step, settings, draft: { value, change } }: Props) {
  const label = stepNames(settings)[step]
  if (step === 'category') {
    return (
      <>
        <Text c="dimmed">Choose what fits best. It decides which tasks are laid out.</Text>
        <OneOf
          name="category"
          label={label}
          labelHidden
          choices={categoryChoices(settings)}
          value={value.category}
          onChange={(category) => change({ category })}
        />
      </>
    )
  }
  const question = settings[step]
  const group = { name: step, label, labelHidden: true, description: question.help, choices: answerChoices(question) }
  if (step !== 'information') return <OneOf {...group} value={value[step]} onChange={(answer) => change({ [step]: answer })} />
  const choose = (answers: string[]) => change({ information: chooseInformation(value.information, answers, question.answers[0]?.key) })
  return <SeveralOf {...group} values={value.information} onChange={choose} />
}

function answerChoices({ answers, unsureCountsAs }: Question): Choice[] {
  const counted = answers.find(({ key }) => key === unsureCountsAs)?.label
  return [
    ...answers.map(({ key, label, help }) => ({ value: key, label, help })),
    { value: unsure, label: 'Not sure', help: `Counts as “${counted}” until you know more.` },
  ]
}
