import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import classes from './HealthList.module.css'
import lists from './lists.module.css'

/** What the examination found, in the shape in which it answers. */
type Finding = { name: string; state: 'good' | 'look-at' | 'broken'; found: string; mend: string | null }

const looks = {
  broken: { words: 'Broken', Picture: IconCircleX },
  'look-at': { words: 'Look at this', Picture: IconAlertTriangle },
  good: { words: 'Good', Picture: IconCircleCheck },
}
const gravest = Object.keys(looks)

/** The worst first, each with how to mend it. */
export const HealthList = ({ findings }: { findings: Finding[] }) => (
  <ul className={lists.rows}>
    {findings
      .toSorted((a, b) => gravest.indexOf(a.state) - gravest.indexOf(b.state))
      .map((finding) => (
        <li key={finding.name} className={classes.row}>
          <State state={finding.state} />
          <div>
            <h3>{finding.name}</h3>
            <p className={classes.words}>{finding.found}</p>
            {finding.mend && (
              <p className={classes.words}>
                <strong>What to do: </strong>
                {finding.mend}
              </p>
            )}
          </div>
        </li>
      ))}
  </ul>
)

function State({ state }: { state: Finding['state'] }) {
  const { words, Picture } = looks[state]
  return (
    <span className={lists.state} data-state={state}>
      <Picture size={18} aria-hidden />
      {words}
    </span>
  )
}
