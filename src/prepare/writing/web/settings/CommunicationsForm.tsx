import type { PartValue } from '../../settings-part.ts'
import type { PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Line, Pick, Prose } from './inputs.tsx'
import { Levels } from './Levels.tsx'
import { ListEditor } from './ListEditor.tsx'

type Rule = PartValue<'communications'>[number]

export function CommunicationsForm({ value, onChange, error, settings }: PartFormProps<Rule[]>) {
  const roles = settings.teamRoles.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <ListEditor
      one="rule"
      items={value}
      onChange={onChange}
      nameOf={({ audience }) => audience}
      blank={(key): Rule => ({
        key,
        audience: '',
        says: '',
        when: '',
        channel: '',
        role: roles[0]?.value ?? '',
        approver: null,
        severities: [1, 2],
      })}
      copy={(rule, key) => ({ ...rule, key, audience: `${rule.audience} (copy)` })}
      error={error}
    >
      {(bound) => (
        <>
          <Line
            of={bound}
            name="audience"
            label="Who is told"
            description="Such as all staff, the board, patrons, the press, the insurer."
          />
          <Prose of={bound} name="says" label="What they are told" />
          <Prose of={bound} name="when" label="When" />
          <Line of={bound} name="channel" label="On which way" />
          <div className={classes.pair}>
            <Pick of={bound} name="role" label="Who tells them" data={roles} />
            <Pick of={bound} name="approver" label="Who must agree first" data={roles} none="Nobody" />
          </div>
          <Levels of={bound} name="severities" label="At which severities" settings={settings} />
        </>
      )}
    </ListEditor>
  )
}
