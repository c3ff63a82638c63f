import { useId, type ReactNode } from 'react'
import classes from './Section.module.css'

type Props = {
  title: ReactNode
  /** How many there are, beside the title. */
  count?: number | undefined
  /** One sentence on what this is. */
  about?: ReactNode
  actions?: ReactNode
  /** `none` for lists and tables that go from edge to edge. */
  padding?: 'normal' | 'none'
  children: ReactNode
}

/** A part of a page with its heading, on a card. Screen readers find it as a region by that heading. */
export function Section({ title, count, about, actions, padding = 'normal', children }: Props) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 id={id} className={classes.title}>
            {title}
            {count !== undefined && <span className={classes.count}>{count.toLocaleString('en-US')}</span>}
          </h2>
          {about && <p className={classes.about}>{about}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      <div className={padding === 'none' ? classes.bare : classes.body}>{children}</div>
    </section>
  )
}

/** A card without a heading. */
export const Card = ({ children }: { children: ReactNode }) => (
  <div className={classes.card}>
    <div className={classes.alone}>{children}</div>
  </div>
)

/** What is known, as names and values: an object, or pairs where rows come and go. Values that are not known say so instead of being left out. */
export function Facts({ items }: { items: Record<string, ReactNode> | [name: string, value: ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {(Array.isArray(items) ? items : Object.entries(items)).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className={classes.unknown}>Not known</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Two columns on a desktop, the main one first on a phone. */
export const Columns = ({ main, side }: { main: ReactNode; side: ReactNode }) => (
  <div className={classes.columns}>
    <div className={classes.column}>{main}</div>
    <div className={classes.column}>{side}</div>
  </div>
)
