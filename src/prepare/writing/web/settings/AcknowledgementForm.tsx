import { accessRoles, type AccessRole } from '../../../../base/actor.ts'
import { FieldGroup } from '../../../../web/design/FieldGroup.tsx'
import { TickBox } from '../../../../web/design/TickBox.tsx'
import type { PartValue } from '../../settings-part.ts'
import { whole, type Bound, type PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { RowList } from './RowList.tsx'
import type { ShownSettings } from './settings-query.ts'
import { TargetInput } from './TargetInput.tsx'
import { FieldError } from '../../../../web/design/FormProblem.tsx'

type Rule = PartValue<'acknowledgement'>['rules'][number]

const roleWords: Record<AccessRole, string> = {
  employee: 'Staff',
  'it-staff': 'IT staff',
  responder: 'Responders',
  management: 'Management',
  administrator: 'Administrators',
  auditor: 'Auditors',
}

export const AcknowledgementForm = (props: PartFormProps<PartValue<'acknowledgement'>>) => (
  <div className={classes.stack}>
    <TargetInput
      of={whole(props)}
      name="within"
      label="They confirm within"
      description="Counted from the day the plan comes into force."
    />
    <RowList
      label="Who reads what"
      help="Whoever no rule names need not confirm anything."
      one="rule"
      boxed
      items={props.value.rules}
      onChange={(rules) => props.onChange({ ...props.value, rules })}
      nameOf={({ accessRoles: roles }) => roles.map((each) => roleWords[each]).join(', ')}
      blank={() => ({ accessRoles: [], sections: [] })}
      at="rules"
      error={props.error}
    >
      {(bound) => <RuleFields bound={bound} shown={props.shown} />}
    </RowList>
  </div>
)

function RuleFields({ bound, shown: { sections } }: { bound: Bound<Rule>; shown: ShownSettings }) {
  const { item, change, at, error } = bound
  const toggle = <Value,>(all: readonly Value[], chosen: readonly Value[], one: Value) =>
    all.filter((each) => (each === one) !== chosen.includes(each))
  return (
    <div className={classes.stack}>
      <FieldGroup label="Who reads">
        <div className={classes.pair}>
          {accessRoles.map((role) => (
            <TickBox
              key={role}
              label={roleWords[role]}
              checked={item.accessRoles.includes(role)}
              onChange={() => change({ accessRoles: toggle(accessRoles, item.accessRoles, role) })}
            />
          ))}
        </div>
        <FieldError error={error} field={`${at}.accessRoles`} />
      </FieldGroup>
      <FieldGroup label="What they read">
        <TickBox
          label="All of it"
          checked={item.sections.length === 0}
          onChange={() => change({ sections: item.sections.length === 0 ? sections.slice(0, 1).map(({ key }) => key) : [] })}
        />
        <div className={classes.pair}>
          {item.sections.length > 0 &&
            sections.map(({ key, title }) => (
              <TickBox
                key={key}
                label={title}
                checked={item.sections.includes(key)}
                onChange={() =>
                  change({
                    sections: toggle(
                      sections.map((each) => each.key),
                      item.sections,
                      key,
                    ),
                  })
                }
              />
            ))}
        </div>
      </FieldGroup>
    </div>
  )
}
