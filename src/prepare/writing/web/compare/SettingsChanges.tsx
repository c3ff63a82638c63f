import { Section } from '../../../../web/design/Section.tsx'
import { partWords, settingsPartNames } from '../../settings-part-names.ts'
import type { SettingsChange } from './compare-query.ts'
import classes from './compare.module.css'
import { Gone, New, Words } from './Words.tsx'

const parts = [...settingsPartNames, 'fields'] as const

/** What the settings say otherwise, part by part in the order of the plan. */
export function SettingsChanges({ changes }: { changes: SettingsChange[] }) {
  if (changes.length === 0) return null
  return (
    <Section title="Settings" count={changes.length} about="What drives the software, and what live blocks print.">
      {parts.map((part) => {
        const own = changes.filter((each) => each.part === part)
        return (
          own.length > 0 && (
            <div key={part} className={classes.part}>
              <h3>{partWords[part].name}</h3>
              <ul>
                {own.map((each, at) => (
                  <li key={at} data-change="" tabIndex={-1} className={classes.line}>
                    <Change change={each} />
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </Section>
  )
}

function Change({ change }: { change: SettingsChange }) {
  const { what, about, label, from, to, pieces } = change
  const subject = [about, label].filter(Boolean).join(', ')
  if (what === 'added') return <Whole change={change} title={<New words={subject} />} />
  if (what === 'removed') return <Whole change={change} title={<Gone words={subject} />} />
  if (what === 'moved')
    return (
      <>
        {subject} <span className={classes.note}>moved {to}</span>
      </>
    )
  return (
    <>
      <span className={classes.subject}>{subject}:</span>{' '}
      {pieces ? (
        <Words pieces={pieces} />
      ) : (
        <>
          <Gone words={from ?? 'nothing'} /> <span aria-hidden>→</span> <New words={to ?? 'nothing'} />
        </>
      )}
    </>
  )
}

/** Something that came or went as a whole: its name, and what it consists of on demand. */
const Whole = ({ change: { details }, title }: { change: SettingsChange; title: React.ReactNode }) =>
  details.length === 0 ? (
    title
  ) : (
    <details className={classes.whole}>
      <summary>{title}</summary>
      <dl>
        {details.map(({ label, words }, at) => (
          <div key={at}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
