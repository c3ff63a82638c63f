import type { ReactNode } from 'react'
import type { PlanMove } from './incident-queries.ts'
import classes from './PlanMoveChanges.module.css'

/** What would be another way, in words, part by part. What stays the same is not listed. */
export function PlanMoveChanges({ move }: { move: PlanMove }) {
  const { severity, rules, roles, tasks } = move
  return (
    <div className={classes.changes}>
      <p>{severityWords(severity)}</p>
      {rules.length > 0 && (
        <Part title="Targets and rules">
          {rules.map(({ what, from, to }) => (
            <li key={what}>
              {what}: {from ?? 'none'} → <strong>{to ?? 'none'}</strong>
            </li>
          ))}
        </Part>
      )}
      {roles.gone.length + roles.added.length > 0 && (
        <Part title="Team roles">
          {roles.gone.map(({ key, name, holder }) => (
            <li key={key}>
              {name} is no role any more{holder && `; what ${holder} holds ends`}
            </li>
          ))}
          {roles.added.map(({ key, name }) => (
            <li key={key}>
              <strong>{name}</strong> is new
            </li>
          ))}
        </Part>
      )}
      <Titles title="Tasks that join" titles={tasks.join} />
      <Titles title="Tasks that say something else" titles={tasks.change} />
      <Titles title="Tasks that go, because nobody has touched them" titles={tasks.giveWay} />
      <p className={classes.quiet}>
        Clocks that run are set anew from the targets of version {move.to.number}. What is done, given to somebody or written down stays as
        it is.
      </p>
    </div>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <h3 className={classes.title}>{title}</h3>
    <ul>{children}</ul>
  </div>
)

function Titles({ title, titles }: { title: string; titles: string[] }) {
  if (titles.length === 0) return null
  return (
    <Part title={`${title} (${titles.length})`}>
      {titles.map((each, at) => (
        <li key={at}>{each}</li>
      ))}
    </Part>
  )
}

function severityWords({ how, from, to }: PlanMove['severity']): string {
  const level = (severity: typeof from) => (severity ? `${severity.level} (${severity.name})` : '')
  if (how === 'unclassified') return 'Nobody has said how grave it is, so nothing changes there.'
  if (how === 'chosen') return `The severity stays ${level(to)}: somebody in charge had chosen it.`
  if (how === 'answers-gone')
    return `The severity stays ${level(to)}: the new version asks other questions, so answer them again afterwards.`
  if (from?.level === to?.level) return `The same answers make severity ${level(to)}, as before.`
  return `The same answers make severity ${level(to)} instead of ${level(from)}.`
}
