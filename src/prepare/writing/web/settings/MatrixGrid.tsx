import { matrixKey } from '../../../plan/settings.ts'
import { severityLevels, type SeverityLevel } from '../../../plan/settings-words.ts'
import type { PartValue } from '../../settings-part.ts'
import classes from './MatrixForm.module.css'
import type { Settings } from './settings-query.ts'

type Answer = Settings['functional']['answers'][number]
type Props = {
  functional: Answer
  settings: Settings
  matrix: PartValue<'matrix'>
  onChange: (combination: string, level: SeverityLevel | null) => void
}

export const MatrixGrid = ({ functional, settings, matrix, onChange }: Props) => (
  <table className={classes.grid}>
    <caption>{functional.label}</caption>
    <thead>
      <tr>
        <td>{settings.information.question}</td>
        {settings.recoverability.answers.map(({ key, label }) => (
          <th key={key} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {settings.information.answers.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          {settings.recoverability.answers.map((column) => {
            const combination = matrixKey(functional.key, row.key, column.key)
            return (
              <td key={column.key}>
                <span className={classes.column} aria-hidden>
                  {column.label}
                </span>
                <Cell
                  label={`${functional.label}; ${row.label}; ${column.label}`}
                  level={matrix[combination] ?? null}
                  settings={settings}
                  onChange={(level) => onChange(combination, level)}
                />
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </table>
)

type CellProps = { label: string; level: SeverityLevel | null; settings: Settings; onChange: (level: SeverityLevel | null) => void }

/** The browser's own list: on a phone it is the one everybody knows, and a digit typed chooses at once. */
const Cell = ({ label, level, settings, onChange }: CellProps) => (
  <select
    className={classes.cell}
    data-level={level ?? 'none'}
    {...(level === null && { 'data-open': '' })}
    aria-label={label}
    value={level ?? ''}
    onChange={(event) => onChange(severityLevels.find((each) => String(each) === event.currentTarget.value) ?? null)}
  >
    {level === null && <option value="">Choose</option>}
    {severityLevels.map((each) => (
      <option key={each} value={each}>
        {each} {settings.severities.find((severity) => severity.level === each)?.name}
      </option>
    ))}
  </select>
)
