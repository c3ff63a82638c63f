import { SeverityBadge } from '../../../../web/design/SeverityBadge.tsx'
import { nameOf, roleName, type LiveFacts } from './live-facts.ts'
import { LiveTable, NothingYet } from './LiveTable.tsx'
import classes from './live.module.css'
import { Ways } from './Ways.tsx'

/** Who does what, and who steps in. */
export const TeamBlock = ({ settings: { teamRoles }, people }: LiveFacts) => (
  <LiveTable
    label="Team roles"
    columns={people ? ['Role', 'What they do', 'First', 'Steps in'] : ['Role', 'What they do']}
    rows={teamRoles.map(({ key, name, duty, primary, alternates }) => ({
      key,
      cells: [
        name,
        duty,
        ...(people
          ? [primary ? nameOf(people, primary) : 'Nobody yet', <Names key="names" names={alternates.map((each) => nameOf(people, each))} />]
          : []),
      ],
    }))}
  />
)

const Names = ({ names }: { names: string[] }) =>
  names.length === 0 ? (
    'Nobody yet'
  ) : (
    <ol className={classes.lines}>
      {names.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ol>
  )

/** Who is called, first to last, for each severity. */
export function CallingOrderBlock({ settings }: LiveFacts) {
  const lists = settings.callingOrder.toSorted((a, b) => a.level - b.level)
  if (lists.length === 0) return <NothingYet>No calling order is set yet.</NothingYet>
  return (
    <LiveTable
      label="Calling order"
      columns={['Severity', 'Who is called, and when']}
      rows={lists.map(({ level, steps }) => ({
        key: String(level),
        cells: [
          <SeverityBadge key="severity" severity={settings.severities.find((each) => each.level === level) ?? null} />,
          steps.length === 0 ? (
            'Nobody is called'
          ) : (
            <ol key="steps" className={classes.lines}>
              {steps.map(({ role, afterMinutes }, at) => (
                <li key={at}>
                  {roleName(settings, role)} <span className={classes.quiet}>{afterWords(afterMinutes)}</span>
                </li>
              ))}
            </ol>
          ),
        ],
      }))}
    />
  )
}

const afterWords = (minutes: number) => (minutes === 0 ? 'at once' : `after ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`)

/** Everybody on the team with all ways to reach them. */
export function ContactSheetBlock({ settings: { teamRoles }, people }: LiveFacts) {
  if (!people) return <NothingYet>Phone numbers are shown only to those who work on incidents.</NothingYet>
  const onTeam = people.filter(({ id }) => teamRoles.some(({ primary, alternates }) => primary === id || alternates.includes(id)))
  if (onTeam.length === 0) return <NothingYet>Nobody holds a team role yet.</NothingYet>
  const rolesOf = (id: string) => teamRoles.filter(({ primary, alternates }) => primary === id || alternates.some((each) => each === id))
  return (
    <LiveTable
      label="Contact sheet of the team"
      columns={['Who', 'Role', 'How to reach them']}
      rows={onTeam.map((person) => ({
        key: person.id,
        cells: [
          person.name,
          rolesOf(person.id)
            .map(({ name }) => name)
            .join(', '),
          <Ways key="ways" contacts={person.contacts} />,
        ],
      }))}
    />
  )
}

/** Counsel, insurer, police, vendors. */
export function OutsideContactsBlock({ people }: LiveFacts) {
  if (!people) return <NothingYet>Phone numbers are shown only to those who work on incidents.</NothingYet>
  const outside = people.filter(({ kind, leftAt }) => kind === 'outside' && !leftAt)
  if (outside.length === 0) return <NothingYet>No outside contacts are entered yet. They are entered under People.</NothingYet>
  return (
    <LiveTable
      label="Outside contacts"
      columns={['Who', 'What for', 'How to reach them']}
      rows={outside.map(({ id, name, position, contacts }) => ({
        key: id,
        cells: [name, position ?? '', <Ways key="ways" contacts={contacts} />],
      }))}
    />
  )
}
