import { NativeSelect } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { phaseWords } from '../../../../web/design/phase-words.ts'
import { theEnd, type Playbook, type PlaybookStep } from '../../../plan/playbook.ts'
import { phases } from '../../../plan/settings-words.ts'
import type { Bound } from './bound.ts'
import classes from './fields.module.css'
import { FlowFields } from './FlowFields.tsx'
import { Line, Pick, Prose, Tick } from './inputs.tsx'
import type { Problem, Settings } from './settings-query.ts'
import { asKind, isKind, kindOf, kinds } from './step-words.ts'
import { TargetInput } from './TargetInput.tsx'

type Props = {
  bound: Bound<PlaybookStep>
  at: number
  playbook: Playbook
  settings: Settings
  problems: Problem[]
  replace: (step: PlaybookStep) => void
}

export function StepFields({ bound, at, playbook, settings, problems, replace }: Props) {
  const kind = kindOf(bound.item)
  const around = { steps: playbook.steps, at, playbooks: settings.playbooks, own: playbook.key }
  const targets = placesIn(playbook, bound.item.key)
  return (
    <>
      {problems.map(({ says }) => (
        <p key={says} className={classes.bad}>
          <IconAlertCircle size={16} aria-hidden />
          {says}
        </p>
      ))}
      <NativeSelect
        label="What kind of step it is"
        data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        value={kind}
        onChange={(event) => isKind(event.currentTarget.value) && replace(asKind(bound.item, event.currentTarget.value, around))}
      />
      <Line of={bound} name="title" label={titleWords[kind]} />
      <FlowFields bound={bound} targets={targets} playbook={playbook} settings={settings} earlier={playbook.steps.slice(0, at)} />
      <div className={classes.pair}>
        <Pick of={bound} name="phase" label="Phase" data={phases.map((phase) => ({ value: phase, label: phaseWords[phase].name }))} />
        <Pick of={bound} name="role" label="Who does it" data={settings.teamRoles.map(({ key, name }) => ({ value: key, label: name }))} />
        <TargetInput of={bound} name="within" label="Within, from opening" none="No target of its own" />
      </div>
      <Tick of={bound} name="mandatory" label="It must be done" description="Leaving it out needs a reason." />
      <Prose of={bound} name="detail" label="What to do, in plain words" optional />
      <Prose of={bound} name="why" label="Why" optional />
      <Prose of={bound} name="evidence" label="What to keep as evidence" optional />
      <Prose of={bound} name="skipWhen" label="When it may be left out" optional />
      {kind !== 'decision' && (
        <Pick of={bound} name="next" label={kind === 'loop' ? 'If not, then' : 'Then'} data={targets} none="The step that stands below" />
      )}
    </>
  )
}

const titleWords = {
  action: 'What is done',
  decision: 'What is decided, as a question',
  loop: 'What is asked, such as “More machines found?”',
  wait: 'What is waited for',
  playbook: 'Title',
} as const

const placesIn = ({ steps }: Playbook, own: string) => [
  ...steps.filter(({ key }) => key !== own).map(({ key, title }) => ({ value: key, label: title || 'New step' })),
  { value: theEnd, label: 'The end of the playbook' },
]
