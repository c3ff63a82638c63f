import type { ReactNode } from 'react'
import classes from './live.module.css'

type Props = {
  /** What the rows are, for screen readers. */
  label: string
  columns: string[]
  /** Cells by row; the first one names its row. */
  rows: { key: string; cells: ReactNode[] }[]
}

/** A table within a text: it keeps its columns on a phone and slides, because a plan is read as a page. */
export const LiveTable = ({ label, columns, rows }: Props) => (
  <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...rest] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {rest.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Nothing to draw yet: say so, or the reader looks for what is missing. */
export const NothingYet = ({ children }: { children: ReactNode }) => <p className={classes.nothing}>{children}</p>
