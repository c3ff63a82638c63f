import type { Flow, Playbook, PlaybookStep } from '../../../plan/playbook.ts'
import { pathOf, type Bound } from './bound.ts'
import { Line, Pick, type Choice } from './inputs.tsx'
import { RowList } from './RowList.tsx'
import type { Settings } from './settings-query.ts'
import { TargetInput } from './TargetInput.tsx'

type Props = { bound: Bound<PlaybookStep>; targets: Choice[]; playbook: Playbook; settings: Settings; earlier: PlaybookStep[] }

/** What only this kind of step has. */
export function FlowFields({ bound, targets, playbook, settings, earlier }: Props) {
  const { flow } = bound.item
  if (!flow) return null
  if (flow.is === 'decision') return <Choices bound={flowBound(bound, flow)} targets={targets} />
  if (flow.is === 'loop') {
    const back = earlier.map(({ key, title }) => ({ value: key, label: title || 'New step' }))
    return <Pick of={flowBound(bound, flow)} name="back" label="If yes, go back to" data={back} />
  }
  if (flow.is === 'wait') return <TargetInput of={flowBound(bound, flow)} name="for" label="Wait for" none="Until it has happened" />
  const others = settings.playbooks.filter(({ key }) => key !== playbook.key).map(({ key, name }) => ({ value: key, label: name }))
  return <Pick of={flowBound(bound, flow)} name="playbook" label="Which playbook is followed here" data={others} />
}

const flowBound = <Kind extends Flow>({ change, at, error }: Bound<PlaybookStep>, flow: Kind): Bound<Kind> => ({
  item: flow,
  change: (changes) => change({ flow: { ...flow, ...changes } }),
  at: pathOf(at, 'flow'),
  error,
})

const Choices = ({ bound, targets }: { bound: Bound<Flow & { is: 'decision' }>; targets: Choice[] }) => (
  <RowList
    label="Choices, and where each leads"
    help="Two to nine."
    one="choice"
    items={bound.item.choices}
    onChange={(choices) => bound.change({ choices })}
    nameOf={({ label }) => label}
    blank={() => ({ key: `choice-${bound.item.choices.length + 1}`, label: '', next: null })}
    at={pathOf(bound.at, 'choices')}
    error={bound.error}
  >
    {(choice) => (
      <>
        <Line of={choice} name="label" label="Choice" />
        <Pick of={choice} name="next" label="Leads to" data={targets} none="The step that stands below" />
      </>
    )}
  </RowList>
)
