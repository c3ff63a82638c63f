import type { PartValue } from '../../settings-part.ts'
import { namedBy } from '../../settings-references.ts'
import type { PartFormProps } from './bound.ts'
import { Line, Pick, Prose } from './inputs.tsx'
import { ListEditor } from './ListEditor.tsx'
import marks from './marks.module.css'

export function CategoriesForm({ value, onChange, error, settings }: PartFormProps<PartValue<'categories'>>) {
  const playbooks = settings.playbooks.map(({ key, name }) => ({ value: key, label: name }))
  const playbookName = (key: string) => playbooks.find((each) => each.value === key)?.label
  return (
    <ListEditor
      one="kind of incident"
      items={value}
      onChange={onChange}
      nameOf={({ name }) => name}
      renderMark={({ playbook }) => (playbookName(playbook) ? null : <span className={marks.open}>no playbook</span>)}
      blank={(key) => ({ key, name: '', means: '', examples: '', taxonomy: 'other', playbook: playbooks[0]?.value ?? '' })}
      namedBy={({ key }) => namedBy(settings, { is: 'category', key })}
      atLeastOne
      error={error}
    >
      {(bound) => (
        <>
          <Line of={bound} name="name" label="Name" />
          <Prose of={bound} name="means" label="What it is" description="In a sentence that everybody on the staff understands." />
          <Prose of={bound} name="examples" label="Examples" />
          <Pick of={bound} name="playbook" label="Playbook that is followed" data={playbooks} />
          <Line
            of={bound}
            name="taxonomy"
            label="Class for statistics"
            description="The class of the RSIT list (such as fraud, malicious-code, availability), or a word of your own. Reports to others use it."
          />
        </>
      )}
    </ListEditor>
  )
}
