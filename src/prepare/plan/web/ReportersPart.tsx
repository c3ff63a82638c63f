import { PlanSection } from './PlanSection.tsx'
import type { Settings } from './plan-query.ts'
import classes from './plan.module.css'

export const ReportersPart = ({ settings: { starters } }: { settings: Settings }) => (
  <PlanSection part="reporters" about="Shown as soon as somebody has sent a report, by what they chose on the form.">
    <ReporterEntries starters={starters} />
  </PlanSection>
)

export const ReporterEntries = ({ starters }: Pick<Settings, 'starters'>) => (
  <ul className={classes.entries}>
    {starters.map(({ key, label, doNow, doNot }) => (
      <li key={key}>
        <h3>{label}</h3>
        <div className={classes.pair}>
          <Advice title="Do now" lines={doNow} />
          <Advice title="Do not" lines={doNot} />
        </div>
      </li>
    ))}
  </ul>
)

const Advice = ({ title, lines }: { title: string; lines: string[] }) => (
  <div>
    <strong>{title}</strong>
    <ul className={classes.list}>
      {lines.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  </div>
)
