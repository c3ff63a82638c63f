import { SeverityBadge } from '../../../../web/design/SeverityBadge.tsx'
import { severityLevels } from '../../../plan/settings-words.ts'
import type { PartValue } from '../../settings-part.ts'
import { pathOf, type PartFormProps } from './bound.ts'
import classes from './fields.module.css'
import { Count, Pick } from './inputs.tsx'
import { RowList } from './RowList.tsx'
import type { Settings } from './settings-query.ts'

type Lists = PartValue<'callingOrder'>
type Level = (typeof severityLevels)[number]

/** One list for each severity, whether or not the plan has one yet. */
export function CallingOrderForm({ value, onChange, error, settings }: PartFormProps<Lists>) {
  const change = (level: Level, steps: Lists[number]['steps']) => {
    const rest = value.filter((each) => each.level !== level)
    const next = steps.length > 0 ? [...rest, { level, steps }] : rest
    onChange(next.toSorted((a, b) => a.level - b.level))
  }
  return (
    <div className={classes.stack}>
      {severityLevels.map((level) => (
        <section key={level} className={classes.group} aria-label={`Calls at severity ${level}`}>
          <p className={classes.groupTitle}>
            <SeverityBadge severity={{ level, name: nameOf(settings, level) }} />
          </p>
          <RowList
            label={`Who is called at severity ${level}`}
            one="call"
            items={value.find((each) => each.level === level)?.steps ?? []}
            onChange={(steps) => change(level, steps)}
            nameOf={({ role }) => settings.teamRoles.find(({ key }) => key === role)?.name ?? role}
            blank={() => ({ role: settings.teamRoles[0]?.key ?? '', afterMinutes: 0 })}
            at={pathOf(
              pathOf(
                '',
                Math.max(
                  0,
                  value.findIndex((each) => each.level === level),
                ),
              ),
              'steps',
            )}
            error={error}
          >
            {(bound) => (
              <>
                <Pick
                  of={bound}
                  name="role"
                  label="Team role"
                  data={settings.teamRoles.map(({ key, name }) => ({ value: key, label: name }))}
                />
                <Count of={bound} name="afterMinutes" label="Minutes after opening" min={0} />
              </>
            )}
          </RowList>
        </section>
      ))}
    </div>
  )
}

const nameOf = ({ severities }: Settings, level: Level) => severities.find((each) => each.level === level)?.name ?? ''
