import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { TextLink } from '../../../../web/links.tsx'
import { partWords, settingsPartNames, type SettingsPartName } from '../../settings-part-names.ts'
import type { Problem, ShownSettings } from './settings-query.ts'
import classes from './SettingsParts.module.css'

type Props = { shown: ShownSettings; open: SettingsPartName | null }

/** All parts in the order of the plan, with what is wrong where. */
export const SettingsParts = ({ shown, open }: Props) => (
  <nav aria-label="Parts of the settings">
    <ul className={classes.parts}>
      {settingsPartNames.map((part) => (
        <Part key={part} part={part} shown={shown} open={part === open} />
      ))}
    </ul>
  </nav>
)

function Part({ part, shown, open }: { part: SettingsPartName; shown: ShownSettings; open: boolean }) {
  const problems = shown.problems.filter((each) => each.part === part)
  return (
    <li className={classes.part}>
      <TextLink
        from="/plan/drafts/$planVersionId/settings"
        search={{ part }}
        className={classes.link}
        underline="never"
        {...(open && { 'aria-current': 'page' as const })}
      >
        <span>{partWords[part].name}</span>
        {problems.length > 0 && (
          <span className={classes.count}>
            <IconAlertTriangle size={14} aria-hidden />
            {problems.length}
            <span className={classes.hidden}> {problems.length === 1 ? 'problem' : 'problems'}</span>
          </span>
        )}
      </TextLink>
    </li>
  )
}

/** Above the parts: whether anything is wrong at all, and where. */
export const ProblemsByPart = ({ shown }: { shown: ShownSettings }) => {
  const parts = settingsPartNames.filter((part) => shown.problems.some((each) => each.part === part))
  if (parts.length === 0)
    return (
      <p className={classes.fits}>
        <IconCheck size={18} aria-hidden />
        <span>
          The settings agree with each other.{' '}
          <TextLink from="/plan/drafts/$planVersionId/settings" to="/plan/drafts/$planVersionId">
            The draft says what is still missing
          </TextLink>
          , such as who stands in for whom.
        </span>
      </p>
    )
  return (
    <dl className={classes.problems}>
      {parts.map((part) => (
        <div key={part}>
          <dt>
            <TextLink from="/plan/drafts/$planVersionId/settings" search={{ part }}>
              {partWords[part].name}
            </TextLink>
          </dt>
          <dd>{told(shown.problems.filter((each) => each.part === part))}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The first ones in words, and how many more. */
const told = (problems: Problem[]) => (
  <ul>
    {problems.slice(0, 3).map(({ says }, at) => (
      <li key={at}>{says}</li>
    ))}
    {problems.length > 3 && <li>and {problems.length - 3} more</li>}
  </ul>
)
