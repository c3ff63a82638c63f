import type { PartValue } from '../../settings-part.ts'
import type { PartFormProps } from './bound.ts'
import { Line, Prose, Tick } from './inputs.tsx'
import { ListEditor } from './ListEditor.tsx'

export const DismissalReasonsForm = ({ value, onChange, error }: PartFormProps<PartValue<'dismissalReasons'>>) => (
  <ListEditor
    one="reason"
    items={value}
    onChange={onChange}
    nameOf={({ name }) => name}
    blank={(key) => ({ key, name: '', means: '', askForText: false })}
    atLeastOne
    error={error}
  >
    {(bound) => (
      <>
        <Line of={bound} name="name" label="Name" />
        <Prose of={bound} name="means" label="When it applies" />
        <Tick
          of={bound}
          name="askForText"
          label="Ask for words"
          description="Whoever dismisses a report for this reason says more in a sentence."
        />
      </>
    )}
  </ListEditor>
)
