import type { Key, ReactNode } from 'react'
import { usePhone } from './use-phone.ts'
import classes from './DataTable.module.css'

export type Column<Row> = {
  name: string
  cell: (row: Row) => ReactNode
  /** On a phone: `title` stands first and large, `aside` beside it, `plain` below without its name, `hidden` not at all. */
  onPhone?: 'title' | 'aside' | 'plain' | 'named' | 'hidden'
  align?: 'right'
  /** Takes what is left; give it to one column. */
  grows?: boolean
}

type Props<Row> = {
  /** What the rows are, for screen readers: "Reports that wait". */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => Key
}

/** A list of like things: a table on a desktop, cards on a phone. A link in the `title` cell makes the whole row a target. */
export function DataTable<Row>(props: Props<Row>) {
  return usePhone() ? <CardList {...props} /> : <WideTable {...props} />
}

function WideTable<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  return (
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map(({ name, align, grows }) => (
              <th key={name} scope="col" data-align={align} data-grows={grows}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ name, cell, align, onPhone }) => (
                <td key={name} data-align={align} data-title={onPhone === 'title' || undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CardList<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  const placed = (place: NonNullable<Column<Row>['onPhone']>) => columns.filter(({ onPhone = 'named' }) => onPhone === place)
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={classes.card}>
          <div className={classes.cardHead}>
            <div data-title>
              {placed('title').map((column) => (
                <span key={column.name}>{column.cell(row)}</span>
              ))}
            </div>
            <div className={classes.aside}>
              {placed('aside').map((column) => (
                <span key={column.name}>{column.cell(row)}</span>
              ))}
            </div>
          </div>
          <div className={classes.plain}>
            {placed('plain').map((column) => (
              <span key={column.name}>{column.cell(row)}</span>
            ))}
          </div>
          <dl className={classes.named}>
            {placed('named').map(({ name, cell }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
