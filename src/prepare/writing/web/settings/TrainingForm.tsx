import type { PartValue } from '../../settings-part.ts'
import type { PartFormProps } from './bound.ts'
import { Count, Line, Prose, Tick } from './inputs.tsx'
import { ListEditor } from './ListEditor.tsx'

export const TrainingForm = ({ value, onChange, error }: PartFormProps<PartValue<'training'>>) => (
  <ListEditor
    one="training"
    items={value}
    onChange={onChange}
    nameOf={({ name }) => name}
    blank={(key) => ({ key, name: '', audience: '', content: '', onJoining: true, everyMonths: 12 })}
    error={error}
  >
    {(bound) => (
      <>
        <Line of={bound} name="name" label="Name" />
        <Line of={bound} name="audience" label="Who takes part" />
        <Prose of={bound} name="content" label="What they learn" />
        <Tick of={bound} name="onJoining" label="When somebody joins" />
        <Count of={bound} name="everyMonths" label="Again every so many months" description="Leave empty if it is not repeated." />
      </>
    )}
  </ListEditor>
)
