import { Section } from '../../../web/design/Section.tsx'
import { MomentText } from '../../../web/design/MomentText.tsx'
import classes from './DecisionsSection.module.css'
import type { Incident } from './incident-queries.ts'
import texts from './texts.module.css'

/** What was decided, by whom and why, for whoever reads over a shoulder. New ones are written in the timeline. */
export function DecisionsSection({ decisions }: Pick<Incident, 'decisions'>) {
  if (decisions.length === 0) return null
  return (
    <Section title="Decisions" count={decisions.length}>
      <ul className={texts.list}>
        {decisions.map((decision) => (
          <li key={decision.id} className={texts.block}>
            <div className={texts.small}>{decision.question}</div>
            <div className={texts.name}>
              {decision.choice}
              {decision.departsFromPlan && <span className={classes.departs}>Departs from the plan</span>}
            </div>
            <p className={texts.long}>{decision.why}</p>
            <div className={texts.small}>
              {decision.decidedBy}, <MomentText at={decision.at} />
              {others(decision).length > 0 && <>. Not chosen: {others(decision).join('; ')}</>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const others = ({ options, choice }: Incident['decisions'][number]) => options.filter((option) => option !== choice)
