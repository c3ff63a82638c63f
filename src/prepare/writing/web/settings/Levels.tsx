import { SeverityBadge } from '../../../../web/design/SeverityBadge.tsx'
import { FieldGroup } from '../../../../web/design/FieldGroup.tsx'
import { FieldError } from '../../../../web/design/FormProblem.tsx'
import { severityLevels, type SeverityLevel } from '../../../plan/settings-words.ts'
import { pathOf, type Bound, type KeysOf } from './bound.ts'
import classes from './fields.module.css'
import type { Settings } from './settings-query.ts'

type Props<Item extends object> = { of: Bound<Item>; name: KeysOf<Item, SeverityLevel[]>; label: string; settings: Settings }

/** As many severities as apply, with their numbers and names. */
export function Levels<Item extends object>({ of, name, label, settings }: Props<Item>) {
  const chosen = of.item[name] as SeverityLevel[]
  const toggle = (level: SeverityLevel) => {
    const next = severityLevels.filter((each) => (each === level ? !chosen.includes(each) : chosen.includes(each)))
    of.change({ [name]: next } as Partial<Item>)
  }
  return (
    <FieldGroup label={label}>
      <div className={classes.levels}>
        {severityLevels.map((level) => (
          <label key={level} className={classes.level}>
            <input type="checkbox" checked={chosen.includes(level)} onChange={() => toggle(level)} />
            <SeverityBadge severity={{ level, name: settings.severities.find((each) => each.level === level)?.name ?? '' }} />
          </label>
        ))}
      </div>
      <FieldError error={of.error} field={pathOf(of.at, name)} />
    </FieldGroup>
  )
}
