import { PlanSection } from './PlanSection.tsx'
import type { Settings } from './plan-query.ts'
import classes from './plan.module.css'

export const TeamPart = ({ settings: { teamRoles } }: { settings: Settings }) => (
  <PlanSection part="team" count={teamRoles.length} about="One person may hold several. Who holds which is decided in each incident.">
    <ul className={classes.entries}>
      {teamRoles.map(({ key, name, duty, leads }) => (
        <li key={key}>
          <h3>
            {name}
            {leads && <span className={classes.mark}>leads</span>}
          </h3>
          <p className={classes.long}>{duty}</p>
        </li>
      ))}
    </ul>
  </PlanSection>
)
