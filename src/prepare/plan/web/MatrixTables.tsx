import { SeverityBadge } from '../../../web/design/SeverityBadge.tsx'
import { matrixKey } from '../settings.ts'
import type { SeverityLevel } from '../settings-words.ts'
import classes from './MatrixTables.module.css'
import type { Settings } from './plan-query.ts'

type Answer = Settings['functional']['answers'][number]

/**
 * Every combination of answers with its severity: one table for each answer to the first question, the second down
 * and the third across. A three-dimensional table on one sheet can be read by nobody, least of all by a screen reader.
 */
export const MatrixTables = ({ settings }: { settings: Settings }) => (
  <div className={classes.tables}>
    <h3>Which answers make which severity</h3>
    {settings.functional.answers.map((answer) => (
      <Matrix key={answer.key} settings={settings} functional={answer} />
    ))}
  </div>
)

function Matrix({ settings, functional }: { settings: Settings; functional: Answer }) {
  const { information, recoverability } = settings
  const id = `matrix-${functional.key}`
  return (
    <div className={classes.scroll} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={classes.table}>
        <caption id={id}>{functional.label}</caption>
        <thead>
          <tr>
            <td>
              <span className={classes.corner}>{information.question}</span>
            </td>
            {recoverability.answers.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {information.answers.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {recoverability.answers.map(({ key }) => (
                <td key={key}>
                  <SeverityBadge severity={severityOf(settings, settings.matrix[matrixKey(functional.key, row.key, key)])} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function severityOf({ severities }: Settings, level: SeverityLevel | undefined) {
  return severities.find((each) => each.level === level) ?? null
}
