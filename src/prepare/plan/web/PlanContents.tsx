import { planParts } from './plan-parts.ts'
import classes from './plan.module.css'

/** Where everything is. Plain anchors: they can be sent to a colleague, and the back button knows them. */
export const PlanContents = () => (
  <nav aria-label="Contents of the plan" className={classes.contents}>
    <div className={classes.contentsTitle}>Contents</div>
    <ol>
      {Object.entries(planParts).map(([part, title]) => (
        <li key={part}>
          <a href={`#${part}`}>{title}</a>
        </li>
      ))}
    </ol>
  </nav>
)
