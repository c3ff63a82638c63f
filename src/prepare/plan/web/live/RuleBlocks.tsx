import { showTarget } from '../../../../base/business-time.ts'
import { SeverityBadge } from '../../../../web/design/SeverityBadge.tsx'
import type { PlanSettings } from '../../settings.ts'
import planClasses from '../plan.module.css'
import { roleName, type LiveFacts } from './live-facts.ts'
import { LiveTable, NothingYet } from './LiveTable.tsx'
import classes from './live.module.css'

/** How often the people concerned hear something. */
export const UpdateCadenceBlock = ({ settings: { severities } }: LiveFacts) => (
  <LiveTable
    label="How often updates are owed"
    columns={['Severity', 'Update every']}
    rows={inOrder(severities).map((severity) => ({
      key: String(severity.level),
      cells: [<SeverityBadge key="severity" severity={severity} />, severity.updateEvery ? showTarget(severity.updateEvery) : 'None owed'],
    }))}
  />
)

/** Who is told what, by whom, on which way. */
export function CommunicationMatrixBlock({ settings }: LiveFacts) {
  if (settings.communications.length === 0) return <NothingYet>Nobody is to be told yet.</NothingYet>
  return (
    <LiveTable
      label="Who is told what"
      columns={['Who', 'What', 'When', 'How', 'By', 'For severity']}
      rows={settings.communications.map(({ key, audience, says, when, channel, role, approver, severities }) => ({
        key,
        cells: [
          audience,
          says,
          when,
          channel,
          <>
            {roleName(settings, role)}
            {approver && <div className={classes.quiet}>once {roleName(settings, approver)} agrees</div>}
          </>,
          severities.toSorted((a, b) => a - b).join(', '),
        ],
      }))}
    />
  )
}

/** What people must learn. */
export function TrainingBlock({ settings: { training } }: LiveFacts) {
  if (training.length === 0) return <NothingYet>No training is set yet.</NothingYet>
  return (
    <LiveTable
      label="Training"
      columns={['Training', 'Who', 'What', 'When']}
      rows={training.map((rule) => ({ key: rule.key, cells: [rule.name, rule.audience, rule.content, whenTrained(rule)] }))}
    />
  )
}

function whenTrained({ onJoining, everyMonths }: PlanSettings['training'][number]): string {
  const again = everyMonths ? `every ${monthWords(everyMonths)}` : ''
  return [onJoining ? 'on joining' : '', again].filter(Boolean).join(', then ') || 'when it is asked for'
}

const monthWords = (months: number): string => {
  if (months === 12) return 'year'
  if (months % 12 === 0) return `${months / 12} years`
  return months === 1 ? 'month' : `${months} months`
}

/** When the plan itself is looked over. */
export function ReviewRuleBlock({ settings: { review } }: LiveFacts) {
  return (
    <ul className={planClasses.list}>
      <li>
        Every {monthWords(review.everyMonths)}, and within {showTarget(review.within)} of:
        <ul className={planClasses.list}>
          {reasons(review).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </li>
      <li>Ways to reach people are checked every {monthWords(review.contactsVerifiedEveryMonths)}.</li>
    </ul>
  )
}

function reasons(review: PlanSettings['review']): string[] {
  const levels = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(review.afterSeverities.toSorted((a, b) => a - b).map(String))
  return [
    levels ? `the close of an incident of severity ${levels}` : '',
    review.afterExerciseFinding ? 'an exercise that found a weakness' : '',
    review.afterLawChange ? 'a change of a law that applies' : '',
    review.afterTeamChange ? 'a change in the team' : '',
  ].filter(Boolean)
}

const inOrder = (severities: PlanSettings['severities']) => severities.toSorted((a, b) => a.level - b.level)
