import classes from './plan.module.css'

/** Where everything is. Plain anchors: they can be sent to a colleague, and the back button knows them. */
export const PlanContents = ({ items }: { items: { anchor: string; title: string }[] }) => (
  <nav aria-label="Contents of the plan" className={classes.contents}>
    <div className={classes.contentsTitle}>Contents</div>
    <ol>
      {items.map(({ anchor, title }) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>{title}</a>
        </li>
      ))}
    </ol>
  </nav>
)
